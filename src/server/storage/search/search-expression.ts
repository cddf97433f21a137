import { ANY_SPAN, idLexeme, wordLexeme, type SearchPart } from "../../../domain/search/lexemes.ts";
import type { SearchQuery, SearchTerm } from "../../../domain/search/search-query.ts";

/** Where a search is found, the best first. */
export const foundIn = ["id", "title", "people", "messages"] as const;
export type FoundIn = (typeof foundIn)[number];

/** Of what is found, whoever may only list a ticket knows none of its messages, not even what is not in them. */
export type Sight = "readable" | "listable";

/**
 * A search as the index is asked, for tickets in which it is found there and nowhere better; null = there are
 * none. Each ticket is found in one place only. It is asked for one span after the other, each in place of `ANY_SPAN`,
 * and what it finds in another one is no answer.
 */
export function expressionFor(query: SearchQuery, place: FoundIn, sight: Sight): string | null {
  const all = expressionOf(query, sight);
  const ids = query.wanted.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId]));
  if (all === null || (place === "id" && ids.length === 0)) return null;
  if (place === "messages" && sight === "listable") return null;
  const byId = ids.map((id) => quoted(idLexeme(id))).join(" | ");
  const elsewhere = ids.length === 0 ? [] : [`!(${byId})`];
  // Words of titles and people are anywhere as well. Asking that again would go through all that have them.
  const others = excluded(query, sight);
  switch (place) {
    case "id":
      return allOf([`(${byId})`, all]);
    case "title":
      return allOf([wanted(query, "title"), ...elsewhere, ...others]);
    case "people":
      return allOf([
        wanted(query, "people"),
        ...elsewhere,
        `!(${wanted(query, "title")})`,
        ...others,
      ]);
    case "messages":
      return allOf([all, ...elsewhere, `!(${wanted(query, "people")})`]);
  }
}

/** The same wherever it is found; null = it is found nowhere. */
export function expressionOf(query: SearchQuery, sight: Sight): string | null {
  if (query.wanted.length === 0) return null;
  return allOf([wanted(query, partOf(sight)), ...excluded(query, sight)]);
}

function partOf(sight: Sight): SearchPart {
  return sight === "readable" ? "anywhere" : "people";
}

function excluded(query: SearchQuery, sight: Sight): readonly string[] {
  return query.excluded.map((term) => `!(${termExpression(term, partOf(sight))})`);
}

function wanted({ wanted: terms }: SearchQuery, part: SearchPart): string {
  return allOf(terms.map((term) => termExpression(term, part)));
}

function termExpression({ words, isPrefix, ticketId }: SearchTerm, part: SearchPart): string {
  const lexemes = words.map((word) => quoted(wordLexeme(word, part, ANY_SPAN)));
  const phrase = `(${lexemes.join(" <-> ")}${isPrefix ? ":*" : ""})`;
  return ticketId === null ? phrase : `(${phrase} | ${quoted(idLexeme(ticketId))})`;
}

/** Either of several. */
export function anyOf(expressions: readonly string[]): string {
  return expressions.map((one) => `(${one})`).join(" | ");
}

function allOf(parts: readonly string[]): string {
  return parts.join(" & ");
}

/** No lexeme has a quote or a backslash in it. */
export function quoted(lexeme: string): string {
  return `'${lexeme}'`;
}
