import type { SearchQuery, SearchTerm } from "./search-query.ts";
import { searchWords } from "./search-words.ts";

/** More of a search is not read; nobody types as much. */
export const SEARCH_LENGTH_MAX = 1000;
const TERMS_MAX = 16;
const WORDS_MAX = 12;

/** Shorter words begin too many others, and are looked for as they are. */
const PREFIX_LENGTH_MIN = 3;

const TICKET_ID_MAX = 2_147_483_647;

/** A part of a search as it was typed: a minus, a text in quotes that may lack the second one, or a word. */
const part = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads what was typed into a search box. Any text is a search:
 *
 * - a word finds itself and longer words that begin with it
 * - `"two words"` find each other, in that order and as they are
 * - `-word` and `-"two words"` leave out what has them
 * - `123` and `#123` find the ticket with that id as well
 *
 * What punctuation holds together, such as an address, is looked for together.
 */
export function parseSearch(typed: string): SearchQuery {
  const wanted: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const [, minus, quoted, word = ""] of typed.slice(0, SEARCH_LENGTH_MAX).matchAll(part)) {
    if (wanted.length + excluded.length === TERMS_MAX) break;
    const term = quoted === undefined ? wordTerm(word, minus !== "-") : exactTerm(quoted);
    if (term.words.length === 0) continue;
    (minus === "-" ? excluded : wanted).push(term);
  }
  return { wanted, excluded };
}

function exactTerm(text: string): SearchTerm {
  return { words: searchWords(text).slice(0, WORDS_MAX), isPrefix: false, ticketId: null };
}

function wordTerm(text: string, mayBePrefix: boolean): SearchTerm {
  const { words } = exactTerm(text);
  const [, hash, digits] = /^(#?)(\d{1,10})$/.exec(text) ?? [];
  const id = Number(digits ?? Number.NaN);
  return {
    words,
    isPrefix: mayBePrefix && hash !== "#" && (words.at(-1) ?? "").length >= PREFIX_LENGTH_MIN,
    ticketId: id <= TICKET_ID_MAX ? id : null,
  };
}
