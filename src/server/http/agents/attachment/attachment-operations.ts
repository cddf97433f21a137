import type { AgentOperation } from "../agent-operation.ts";
import { addAttachments } from "./add-attachments.ts";
import { copyFromCrmDocument } from "./copy-from-crm-document.ts";
import { copyToTempFile } from "./copy-to-temp-file.ts";
import { createDefaultAttachmentEntity } from "./create-default-attachment-entity.ts";
import { getAttachmentEntity } from "./get-attachment-entity.ts";
import { getAttachmentInfo } from "./get-attachment-info.ts";
import { getAttachmentInfoNonInline } from "./get-attachment-info-non-inline.ts";
import { getAttachmentPreview } from "./get-attachment-preview.ts";
import { getAttachmentStream } from "./get-attachment-stream.ts";
import { getPreviewAttachmentStream } from "./get-preview-attachment-stream.ts";
import { getRfcAttachmentStream } from "./get-rfc-attachment-stream.ts";
import { getTicketAttachments } from "./get-ticket-attachments.ts";
import { removeMessageAttachments } from "./remove-message-attachments.ts";
import { saveAttachmentEntity } from "./save-attachment-entity.ts";
import { uploadAttachment } from "./upload-attachment.ts";
import { validateAttachments } from "./validate-attachments.ts";

/** Operations of the Ticket agent on attachments. */
export const attachmentOperations: readonly AgentOperation[] = [
  createDefaultAttachmentEntity,
  getAttachmentEntity,
  saveAttachmentEntity,
  uploadAttachment,
  getAttachmentStream,
  getAttachmentInfo,
  getAttachmentInfoNonInline,
  addAttachments,
  removeMessageAttachments,
  getTicketAttachments,
  validateAttachments,
  getAttachmentPreview,
  getPreviewAttachmentStream,
  getRfcAttachmentStream,
  copyFromCrmDocument,
  copyToTempFile,
];
