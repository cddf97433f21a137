import { int32 } from "../../../../contract/member.ts";
import { getPartOfMail } from "../../../usecases/preview-attachment.ts";
import { contentOfPart } from "../../streams/content-of-part.ts";
import { answeredByteTypes } from "../../streams/content-media-types.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a file inside an attached mail. */
export const getRfcAttachmentStream = defineOperation({
  agent: "Ticket",
  name: "GetRfcAttachmentStream",
  summary:
    "Gets the content of a file inside an attached mail, by its position there; the first has 0.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentId: int32(), Position: int32() } },
  answer: { kind: "stream", mediaTypes: answeredByteTypes },
  run: async ({ context, caller, body: { AttachmentId: attachmentId, Position: position } }) =>
    contentOfPart(await getPartOfMail(context, caller, { attachmentId, position })),
});
