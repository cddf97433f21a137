/**
 * What stands for a ticket in the index. Each word is there as itself; those of the title and those that
 * lists show are there once more with a sign before them, so that the index itself can tell where a word is.
 * No word has a sign in it, so that none of these can be mistaken for one.
 */
export type SearchPart = "anywhere" | "people" | "title";

const signs: Readonly<Record<SearchPart, string>> = { anywhere: "", people: "@", title: "=" };

/** `people` has the words of the title as well. */
export function wordLexeme(word: string, part: SearchPart): string {
  return signs[part] + word;
}

export function idLexeme(ticketId: number): string {
  return `#${ticketId}`;
}

/**
 * Tickets are put together by their ids, into spans of several lengths, so that the newest ones of those
 * that have a word are found without looking at all that have it.
 */
export const spanLengths = [2048, 16_384, 131_072, 1_048_576] as const;

/** The span of that length in which an id lies, counted from the first one. */
export function spanOf(ticketId: number, length: number): number {
  return Math.floor(ticketId / length);
}

export function spanLexeme(length: number, span: number): string {
  return `~${length}.${span}`;
}
