import { AttachmentPreview } from "../../../../contract/carriers/attachment-preview.ts";
import { int32 } from "../../../../contract/member.ts";
import { previewAttachment } from "../../../usecases/preview-attachment.ts";
import { presentAttachmentPreview } from "../../presenters/present-attachment-preview.ts";
import { defineOperation } from "../agent-operation.ts";

/** Shows an attachment without what could do harm in it. */
export const getAttachmentPreview = defineOperation({
  agent: "Ticket",
  name: "GetAttachmentPreview",
  summary:
    "Gets an attachment as it may be shown, and of an attached mail also who wrote what to whom. Null when there is none, or when you may not read it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentId: int32() } },
  answer: { kind: "carrier", carrier: AttachmentPreview },
  run: async ({ context, caller, body }) => {
    const preview = await previewAttachment(context, caller, body.AttachmentId);
    return preview === null ? null : presentAttachmentPreview(preview);
  },
});
