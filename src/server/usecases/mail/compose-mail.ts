import type { Attachment } from "../../../domain/attachments/attachment.ts";
import type { MailContent } from "../../../domain/mail/outgoing-message.ts";
import { renderTemplate } from "../../../domain/templates/render-template.ts";
import {
  templateBodyFlagBits,
  type TemplateBody,
} from "../../../domain/templates/reply-template.ts";
import type { TemplateValues } from "../../../domain/templates/template-value.ts";
import type { StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import { AppError } from "../../errors.ts";
import { findPicture } from "../../mail/picture-reference.ts";
import { sanitiseHtml } from "../../mail/sanitise-html.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say } from "../../texts/text.ts";

/** What a mail of a message is made from. */
export interface MailSource {
  readonly message: Pick<StoredMessage, "body" | "htmlBody">;
  readonly attachments: readonly Attachment[];
  /** What stands around the message; null = nothing. */
  readonly template: TemplateBody | null;
  readonly values: TemplateValues;
}

/**
 * The parts of a mail: those that the template has, or without one those that the message has. Throws
 * `AppError` "validation" when it comes out too long.
 */
export function composeMail({ message, attachments, template, values }: MailSource): MailContent {
  const around = template === null ? null : fill(template, values);
  const { body, htmlBody } = message;
  const bare = { plain: body, html: htmlBody === "" ? null : htmlBody };
  const { plain, html } = around ?? bare;
  return { plain, html: html === null ? null : withOwnPictures(html, attachments) };
}

/** Null when the template has no part that a mail could have. */
function fill(template: TemplateBody, values: TemplateValues): MailContent | null {
  const has = (part: keyof typeof templateBodyFlagBits, text: string): boolean =>
    (template.flags & templateBodyFlagBits[part]) !== 0 && text !== "";
  const plain = has("IncludePlain", template.plain)
    ? filled(template.plain, "plain", values)
    : null;
  const html = has("IncludeHtml", template.html) ? filled(template.html, "html", values) : null;
  return plain === null && html === null ? null : { plain, html };
}

/** A text of a template with its variables in place. */
export function filled(template: string, form: "plain" | "html", values: TemplateValues): string {
  const text = renderTemplate(template, form, values);
  if (text !== null) return text;
  throw new AppError("validation", say(mailTexts.tooLong));
}

/** A mail shows the pictures that it brings along; its reader cannot sign in to fetch them. */
function withOwnPictures(html: string, attachments: readonly Attachment[]): string {
  return sanitiseHtml(html, {
    remoteImages: true,
    pictures: (source) => {
      const found = findPicture(source, attachments);
      return found === undefined ? undefined : `cid:attachment-${found.attachmentId}`;
    },
  });
}
