import { AttachmentEntity } from "../../../../contract/carriers/attachment-entity.ts";
import { blankAttachment } from "../../../../domain/attachments/decide-save-attachment.ts";
import { presentAttachmentWithRights } from "../../presenters/present-attachment.ts";
import { defineOperation } from "../agent-operation.ts";

const unsaved = { attachmentId: 0, sizeBytes: 0, authKey: "", createdById: 0, sha256: null };

/** What a new attachment starts as. Stores nothing. */
export const createDefaultAttachmentEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultAttachmentEntity",
  summary: "Makes an unsaved attachment.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: AttachmentEntity },
  run: async ({ presentation }) =>
    presentAttachmentWithRights(
      { ...blankAttachment, ...unsaved },
      { ...presentation, mayChange: true },
    ),
});
