import { DocumentPreview } from "../../../../contract/carriers/document-preview.ts";
import { int32 } from "../../../../contract/member.ts";
import { previewAttachment } from "../../../usecases/preview-attachment.ts";
import { presentDocumentPreview } from "../../presenters/present-attachment-preview.ts";
import { defineOperation } from "../agent-operation.ts";

/** Shows an attachment, in an older form. */
export const getPreviewAttachmentStream = defineOperation({
  agent: "Ticket",
  name: "GetPreviewAttachmentStream",
  summary: "Deprecated: GetAttachmentPreview tells more. Gets an attachment as it may be shown.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { AttachmentId: int32() } },
  answer: { kind: "carrier", carrier: DocumentPreview },
  run: async ({ context, caller, body }) => {
    const preview = await previewAttachment(context, caller, body.AttachmentId);
    return preview === null ? null : presentDocumentPreview(preview);
  },
});
