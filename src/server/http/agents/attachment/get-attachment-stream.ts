import { int32 } from "../../../../contract/member.ts";
import { getAttachmentContent } from "../../../usecases/get-attachment.ts";
import { answeredByteTypes } from "../../streams/content-media-types.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads the content of an attachment. */
export const getAttachmentStream = defineOperation({
  agent: "Ticket",
  name: "GetAttachmentStream",
  summary: "Gets the content of an attachment: its bytes, or base64 for whoever accepts JSON.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentId: int32() } },
  answer: { kind: "stream", mediaTypes: answeredByteTypes },
  run: ({ context, caller, body }) => getAttachmentContent(context, caller, body.AttachmentId),
});
