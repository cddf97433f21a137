import { say, type Text } from "./text.ts";
import { valueTexts } from "./value-texts.ts";

/** That a text has more characters than it may have; one is spoken of in its own way. */
export function sayTooLong(lengths: { readonly maxLength: number; readonly length: number }): Text {
  const { maxLength, length } = lengths;
  const translations = maxLength === 1 ? valueTexts.tooLongForOne : valueTexts.tooLong;
  return say(translations, { maxLength, length });
}
