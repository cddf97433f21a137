const combiningMarks = /[\u0300-\u036f]/g;

/** Everything that stands between words, as the inside of a class of characters. */
export const separatorClass = String.raw`\0-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u1680\u2000-\u206f\u3000-\u303f\ufeff`;
const separators = new RegExp(`[${separatorClass}]+`);

/** Letters that do not come apart into one of the basic letters and a mark. */
const spelledOut: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  þ: "th",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ŋ: "n",
  ı: "i",
  ς: "σ",
};
const letters = new RegExp(`[${Object.keys(spelledOut).join("")}]`, "g");

/**
 * Marks beyond so many on one letter are passed over: to bring a long run of them into order takes time
 * with the square of its length. The half-width ones become marks when they are taken apart.
 */
const longRunOfMarks = /((?:\p{M}|[\uff9e\uff9f]){30})(?:\p{M}|[\uff9e\uff9f])+/gu;

/** Longer words are told apart by their beginning. */
const WORD_MAX_LENGTH = 60;

/** One word of which nothing but its case may change, as most are when a text is gone through word by word. */
const plainWord = /^[0-9A-Za-z]+$/;

/**
 * The words of a text as searches compare them: without case, accents and punctuation, however its
 * characters are composed. The database folds what it searches the same way.
 */
export function foldedWords(text: string): readonly string[] {
  if (plainWord.test(text)) return [text.slice(0, WORD_MAX_LENGTH).toLowerCase()];
  return text
    .replaceAll(longRunOfMarks, "$1")
    .normalize("NFKD")
    .replaceAll(combiningMarks, "")
    .toLowerCase()
    .replaceAll(letters, (letter) => spelledOut[letter] ?? letter)
    .split(separators)
    .filter(Boolean)
    .map((word) => Array.from(word).slice(0, WORD_MAX_LENGTH).join(""));
}
