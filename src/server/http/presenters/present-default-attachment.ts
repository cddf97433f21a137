import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { blankAttachment } from "../../../domain/attachments/decide-save-attachment.ts";
import { presentAttachmentWithRights } from "./present-attachment.ts";
import type { Presentation } from "./presentation.ts";

const unsaved = { attachmentId: 0, sizeBytes: 0, authKey: "", createdById: 0, sha256: null };

/** What a new attachment starts as. */
export function presentDefaultAttachment(
  presentation: Presentation,
): Wire<typeof AttachmentEntity> {
  return presentAttachmentWithRights(
    { ...blankAttachment, ...unsaved },
    { ...presentation, mayChange: true },
  );
}
