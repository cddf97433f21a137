import { say, type Text } from "../../src/server/texts/text.ts";

/** The same words in every language, for tests that only look where a text ends up. */
export function inEveryLanguage(words: string): Text {
  return say({ en: words, no: words, sv: words, da: words, de: words, nl: words });
}
