import type { Attachment } from "./attachment.ts";
import { isSafeFileName } from "./file-name.ts";

/** What keeps an attachment from being sent on. */
export type AttachmentFault = "missing" | "noContent" | "unsafeType";

/** `attachment` is null where there is none, or none that the caller may read. */
export function checkAttachment(
  attachment: Pick<Attachment, "name" | "sha256"> | null,
  unsafeTypes: readonly string[],
): AttachmentFault | null {
  if (attachment === null) return "missing";
  if (attachment.sha256 === null) return "noContent";
  return isSafeFileName(attachment.name, unsafeTypes) ? null : "unsafeType";
}
