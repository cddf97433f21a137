import type {
  AttachmentInput,
  AttachmentRefusal,
} from "../../../domain/attachments/decide-save-attachment.ts";
import type { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { memberError } from "./member-error.ts";

const memberOfField: Readonly<Record<keyof AttachmentInput, string>> = {
  name: "Name",
  contentType: "ContentType",
  inlineImage: "InlineImage",
  contentId: "ContentId",
};

/** One error for all that stands against an attachment: faults of the request's form and of its content. */
export function attachmentError(
  refusals: readonly AttachmentRefusal[],
  problems: ReadonlyMap<string, Text>,
): AppError {
  const refused = refusals.map(
    (refusal) => [memberOfField[refusal.field], describe(refusal)] as const,
  );
  return memberError("validation", problems, refused);
}

function describe({ reason }: AttachmentRefusal): Text {
  switch (reason.code) {
    case "noMediaType":
      return say(attachmentTexts.noMediaType);
    case "fixedWhileConnected":
      return say(attachmentTexts.fixedWhileConnected);
    default:
      return describeRefusal(reason);
  }
}
