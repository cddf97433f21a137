import {
  idLexeme,
  SHORT_SPAN_LENGTH,
  shortSpanLexeme,
  SPAN_LENGTH,
  spanOf,
  wordLexeme,
  type SearchPart,
} from "./lexemes.ts";
import { MESSAGE_LENGTH_MAX, type SearchDocument } from "./search-document.ts";
import { searchWords } from "./search-words.ts";

/** Where each lexeme of a ticket is, counted in words from 1; those that are nowhere have no places. */
export type IndexEntries = ReadonlyMap<string, readonly number[]>;

/** The database counts no further, and keeps no more places of one word. */
const PLACE_MAX = 16_383;
const PLACES_MAX = 256;

/** The database takes 1 MiB for one ticket. A character is up to three bytes, a place two. */
const SIZE_MAX = 900_000;
const BYTES_OF_CHARACTER = 3;
const BYTES_OF_PLACE = 2;
const BYTES_OF_LEXEME = 4;

/** What the index keeps of a ticket. Of more than it can take, the oldest messages are left out. */
export function indexEntries(document: SearchDocument): IndexEntries {
  const { ticketId, title, people, messages } = document;
  const entries = new Entries(spanOf(ticketId, SPAN_LENGTH));
  entries.mark(idLexeme(ticketId));
  entries.mark(shortSpanLexeme(spanOf(ticketId, SHORT_SPAN_LENGTH)));
  entries.addText(title, ["anywhere", "people", "title"]);
  for (const text of people) entries.addText(text, ["anywhere", "people"]);
  for (const text of messages) entries.addText(text, ["anywhere"]);
  return entries.places;
}

class Entries {
  readonly places = new Map<string, number[]>();
  readonly #span: number;
  #place = 0;
  #size = 0;

  constructor(span: number) {
    this.#span = span;
  }

  mark(lexeme: string): void {
    this.places.set(lexeme, []);
  }

  addText(text: string, parts: readonly SearchPart[]): void {
    for (const word of searchWords(text.slice(0, MESSAGE_LENGTH_MAX))) {
      this.#place += 1;
      for (const part of parts) this.#addWord(wordLexeme(word, part, this.#span));
    }
    // The last word of a text is not followed by the first one of the next.
    this.#place += 1;
  }

  #addWord(lexeme: string): void {
    if (this.#size > SIZE_MAX) return;
    const place = Math.min(this.#place, PLACE_MAX);
    const known = this.places.get(lexeme);
    if (known === undefined) {
      this.places.set(lexeme, [place]);
      this.#size += lexeme.length * BYTES_OF_CHARACTER + BYTES_OF_LEXEME + BYTES_OF_PLACE;
    } else if (known.length < PLACES_MAX && known.at(-1) !== place) {
      known.push(place);
      this.#size += BYTES_OF_PLACE;
    }
  }
}
