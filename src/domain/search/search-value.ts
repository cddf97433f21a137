import { foldedWords } from "./folded-words.ts";

/** What somebody looks for in a list. */
export interface SearchValue {
  /** As it was typed, without outer blanks. */
  readonly text: string;
  /** Each must begin some word of what is found. */
  readonly words: readonly string[];
  /** A number that may be the id of what is looked for; null = it is no number. */
  readonly id: number | null;
}

const ID_MAX = 2_147_483_647;

/** Reads a search; null = everything is wanted. */
export function readSearchValue(typed: string): SearchValue | null {
  const text = typed.trim();
  if (text === "" || text === "%") return null;
  const id = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return { text, words: foldedWords(text), id: id <= ID_MAX ? id : null };
}

/** Whether something with that id and these texts is meant. Punctuation alone means nothing. */
export function isFoundBy(
  search: SearchValue,
  { id, texts }: { readonly id: number; readonly texts: readonly string[] },
): boolean {
  if (search.id === id) return true;
  if (search.words.length === 0) return false;
  const known = texts.flatMap((text) => foldedWords(text));
  return search.words.every((word) => known.some((one) => one.startsWith(word)));
}
