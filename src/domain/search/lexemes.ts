/**
 * What stands for a ticket in the index. Each word is there as itself; those of the title and those that
 * lists show are there once more with another sign before them, so that the index itself can tell where a
 * word is.
 */
export type SearchPart = "anywhere" | "people" | "title";

const signs: Readonly<Record<SearchPart, string>> = { anywhere: ".", people: "@", title: "=" };

/**
 * Tickets whose ids follow each other are put together into spans of so many, and a word of a ticket begins with its
 * span: what the index has of a word is asked span by span, the newest first, so that a common word, or a common
 * beginning of words, costs what a span has of it instead of what the desk has.
 */
export const SPAN_LENGTH = 65_536;

/** Where most searches find enough: few tickets even of a word that all have. */
export const SHORT_SPAN_LENGTH = 2048;

/** The span of that length in which an id lies, counted from the first one. */
export function spanOf(ticketId: number, length: number): number {
  return Math.floor(ticketId / length);
}

/** Stands for the number of a span in what is asked of each of them. */
export const ANY_SPAN = "%";

/**
 * `people` has the words of the title as well. No word has a sign in it, so that nothing here can be mistaken
 * for something else.
 */
export function wordLexeme(word: string, part: SearchPart, span: number | typeof ANY_SPAN): string {
  return span + signs[part] + word;
}

export function idLexeme(ticketId: number): string {
  return `#${ticketId}`;
}

export function shortSpanLexeme(span: number): string {
  return `~${span}`;
}
