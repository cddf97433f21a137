import type { DeskSettings } from "../../domain/desk/settings.ts";
import type { MessageInput } from "../../domain/ticket/message/message-input.ts";
import { htmlToText } from "../mail/html-to-text.ts";
import { sanitiseHtml } from "../mail/sanitise-html.ts";

type Texts = Pick<MessageInput, "body" | "htmlBody">;

/**
 * The texts of a message as they may be stored: the HTML sanitised and, where there is no plain
 * text, that of the HTML.
 */
export function safeMessageTexts<Wish extends Texts>(
  wish: Wish,
  { remoteImages }: Pick<DeskSettings, "remoteImages">,
): Wish {
  if (wish.htmlBody === undefined) return wish;
  const htmlBody = sanitiseHtml(wish.htmlBody, { remoteImages });
  const { body = "" } = wish;
  if (body !== "" || htmlBody === "") return { ...wish, htmlBody };
  return { ...wish, htmlBody, body: htmlToText(htmlBody) };
}
