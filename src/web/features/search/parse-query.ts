/** What can be asked of a ticket beside its words, as it is typed: `owner:me`. */
export const searchOperators = [
  "owner",
  "status",
  "tag",
  "category",
  "priority",
  "person",
  "company",
  "is",
] as const;

export type SearchOperator = (typeof searchOperators)[number];

/** A part of a search that names what it is about. */
export interface OperatorTerm {
  readonly operator: SearchOperator;
  readonly value: string;
  readonly isExcluded: boolean;
  /** As it was typed. */
  readonly typed: string;
}

export interface ParsedQuery {
  /** What is looked for in the texts, as the search of the API takes it. */
  readonly words: string;
  readonly terms: readonly OperatorTerm[];
  /** Parts that look as if they named something that nobody knows; they are left out. */
  readonly unknown: readonly string[];
}

const part = /-?(?:[\p{L}]+:(?:"[^"]*"?|[^\s"]*)|"[^"]*"?|[^\s"]+)/gu;
const operatorPart = /^(-?)(\p{L}+):(?:"([^"]*)"?|(\S*))$/u;

/** Addresses are words, although a colon stands in them. */
const isAddress = (typed: string): boolean => /^[a-z]+:\/\//i.test(typed);

/** Reads what was typed into the search: words, and parts such as `-tag:"to do"`. */
export function parseQuery(typed: string): ParsedQuery {
  const words: string[] = [];
  const terms: OperatorTerm[] = [];
  const unknown: string[] = [];
  for (const [each] of typed.matchAll(part)) {
    const [, minus, name = "", quoted, bare = ""] = operatorPart.exec(each) ?? [];
    if (minus === undefined || isAddress(each)) {
      words.push(each);
      continue;
    }
    const operator = searchOperators.find((known) => known === name.toLowerCase());
    const value = (quoted ?? bare).trim();
    if (operator === undefined || value === "") unknown.push(each);
    else terms.push({ operator, value, isExcluded: minus === "-", typed: each });
  }
  return { words: words.join(" "), terms, unknown };
}

/** The same search without one of its parts. */
export function withoutPart(typed: string, gone: string): string {
  return [...typed.matchAll(part)]
    .map(([each]) => each)
    .filter((each) => each !== gone)
    .join(" ");
}

/** The same search with a part more. */
export function withPart(typed: string, operator: SearchOperator, value: string): string {
  const written = /[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
  return `${typed.trim()} ${operator}:${written}`.trim();
}
