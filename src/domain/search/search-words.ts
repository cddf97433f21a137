import { foldedWords, separatorClass } from "./folded-words.ts";

/** Scripts that leave no space between words; the two at the end make the sound before them longer. */
const unspacedClass = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70`;
/** Each of their characters, with the marks on it. */
const unspaced = String.raw`[${unspacedClass}][\p{M}\uff9e\uff9f]*`;

const eachUnspaced = new RegExp(unspaced, "gu");
const eachWord = new RegExp(`${unspaced}|(?:(?![${unspacedClass}])[^${separatorClass}])+`, "gu");

/**
 * The words of a text as the search of tickets compares them. Where a script does not say where words end,
 * each of its characters is one, and what is looked for are some that follow each other.
 */
export function searchWords(text: string): readonly string[] {
  return foldedWords(text.replaceAll(eachUnspaced, " $& "));
}

/** A word as it is compared, and where it is in its text. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The same words with their places. What comes apart into several words has one place for all of them. */
export function placedWords(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: found, index: start } of text.matchAll(eachWord)) {
    const end = start + found.length;
    for (const word of searchWords(found)) words.push({ word, start, end });
  }
  return words;
}
