import type { SearchQuery, SearchTerm } from "./search-query.ts";
import { placedWords, type PlacedWord } from "./search-words.ts";

/** A part of a text, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly length: number;
}

/** A text with what was found in it. */
export interface MarkedText {
  readonly text: string;
  /** In their order; none overlaps another. */
  readonly marks: readonly Mark[];
}

const MARKS_MAX = 50;

/** Marks what a search wants in a text. */
export function markFound(text: string, { wanted }: SearchQuery): MarkedText {
  const words = placedWords(text);
  const found = wanted
    .flatMap((term) => placesOf(term, words))
    .toSorted((one, other) => one.start - other.start || other.length - one.length);
  const marks: Mark[] = [];
  let end = 0;
  for (const mark of found) {
    if (mark.start < end) continue;
    if (marks.push(mark) === MARKS_MAX) break;
    end = mark.start + mark.length;
  }
  return { text, marks };
}

function placesOf(term: SearchTerm, words: readonly PlacedWord[]): readonly Mark[] {
  const { length } = term.words;
  return words.flatMap(({ start }, at) => {
    const last = words[at + length - 1];
    if (last === undefined || !isFoundAt(at, term, words)) return [];
    return [{ start, length: last.end - start }];
  });
}

function isFoundAt(
  at: number,
  { words: looked, isPrefix }: SearchTerm,
  words: readonly PlacedWord[],
): boolean {
  return looked.every((word, index) => {
    const { word: known = "" } = words[at + index] ?? {};
    const mayGoOn = isPrefix && index === looked.length - 1;
    return mayGoOn ? known.startsWith(word) : known === word;
  });
}

const BEFORE = 60;
const LENGTH = 240;
const CUT = "…";

/** What is around the first place where a text has what is looked for, on one line; null = it is nowhere. */
export function snippetOf(text: string, query: SearchQuery): MarkedText | null {
  const { marks } = markFound(text, query);
  const [first] = marks;
  if (first === undefined) return null;
  const start = first.start <= BEFORE ? 0 : betweenWords(text, first.start - BEFORE, first.start);
  const end = Math.max(start + LENGTH, first.start + first.length);
  const isCut = end < text.length;
  const shown = text.slice(start, isCut ? withoutHalf(text, end) : end);
  const before = start === 0 ? "" : CUT;
  return {
    text: before + shown.replaceAll(/\s/g, " ") + (isCut ? CUT : ""),
    marks: marks
      .filter((mark) => mark.start + mark.length <= start + shown.length)
      .map((mark) => ({ start: mark.start - start + before.length, length: mark.length })),
  };
}

/** The first place after a blank between two others, or the latter of them. */
function betweenWords(text: string, from: number, until: number): number {
  const blank = text.slice(from, until).search(/\s/);
  return blank === -1 ? until : from + blank + 1;
}

/** Where to cut so that no character is cut in two. */
function withoutHalf(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code < 0xdc00 ? end - 1 : end;
}
