import { AppError } from "../errors.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";

/** The refusal of a list of attachments, of which some are not there for the caller. */
export function unknownAttachments(
  connect: readonly number[],
  unknown: ReadonlySet<number>,
): AppError {
  const members = new Map(
    [...connect.entries()]
      .filter(([, id]) => unknown.has(id))
      .map(([position, id]) => [
        `AttachmentIds/${position}`,
        say(attachmentTexts.unknownAttachment, { id }),
      ]),
  );
  const [first] = members.values();
  if (first === undefined) throw new Error("an unknown attachment was named");
  return new AppError("validation", first, { members });
}
