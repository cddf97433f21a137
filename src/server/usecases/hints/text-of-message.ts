import { analysedText } from "../../../domain/hints/analysed-text.ts";
import { htmlToText } from "../../mail/html-to-text.ts";

/** What the writer of a message says in it, whichever of its forms has it. */
export function textOfMessage(message: {
  readonly body: string;
  readonly htmlBody: string;
}): string {
  const { body, htmlBody } = message;
  return analysedText(body.trim() === "" ? htmlToText(htmlBody) : body);
}
