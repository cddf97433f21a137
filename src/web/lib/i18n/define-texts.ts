import type { Language } from "./languages.ts";

/** A sentence in every language, in ICU form. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * Declares the sentences of one area, in a file named `<area>.texts.ts`. The build compiles them for
 * each language; the browser never sees the file itself, only ids such as `queue.empty`.
 */
export function defineTexts<const T extends Readonly<Record<string, Sentence>>>(texts: T): T {
  return texts;
}
