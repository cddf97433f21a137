import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";

const ID_MAX = 2_147_483_647;

/**
 * Reads the id in the path of an attachment.
 *
 * @throws AppError "malformedRequest" for anything but a 32-bit whole number.
 */
export function readAttachmentId(text: string): number {
  const id = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (id >= -ID_MAX - 1 && id <= ID_MAX) return id;
  throw new AppError("malformedRequest", say(attachmentTexts.idForm));
}
