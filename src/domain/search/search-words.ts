import { foldedWords } from "./folded-words.ts";

/** Characters of scripts that leave no space between words, each with the marks on it. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70][\p{M}\uff9e\uff9f]*/gu;

/**
 * The words of a text as the search of tickets compares them. Where a script does not say where words end,
 * each of its characters is one, and what is looked for are some that follow each other.
 */
export function searchWords(text: string): readonly string[] {
  return foldedWords(text.replaceAll(unspaced, " $& "));
}
