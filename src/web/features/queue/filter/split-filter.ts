/** A part of a filter, as the lists of the API read it. */
export interface FilterToken {
  readonly kind: "word" | "quoted" | "symbol";
  /** Without its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const form =
  /\s*(?:(?<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<symbol>[(),]|<>|<=|>=|!=|[<>=])|(?<word>(?:\[[A-Za-z]{1,2}:[^\]]{0,100}\]|->|[^\s(),'"=<>!])+))/gy;

/** Cuts a filter into its parts; null where it has one that is none. */
export function tokensOf(filter: string): readonly FilterToken[] | null {
  const tokens: FilterToken[] = [];
  let end = 0;
  for (const { 0: whole, index, groups = {} } of filter.matchAll(form)) {
    end = index + whole.length;
    const start = end - whole.trimStart().length;
    const { quoted, symbol, word = "" } = groups;
    if (quoted !== undefined) {
      const quote = quoted[0] ?? "";
      const text = quoted.slice(1, -1).replaceAll(quote + quote, quote);
      tokens.push({ kind: "quoted", text, start, end });
    } else if (symbol === undefined) tokens.push({ kind: "word", text: word, start, end });
    else tokens.push({ kind: "symbol", text: symbol, start, end });
  }
  return filter.slice(end).trim() === "" ? tokens : null;
}

/**
 * The conditions that all have to hold, each as it is written. Where one of several is enough, the whole is
 * one condition; what cannot be read is one as well.
 */
export function splitFilter(filter: string): readonly string[] {
  const written = filter.trim();
  if (written === "") return [];
  const tokens = tokensOf(filter);
  if (tokens === null) return [written];
  const cuts: FilterToken[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "symbol") depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    if (depth !== 0 || token.kind !== "word") continue;
    const word = token.text.toLowerCase();
    if (word === "or") return [written];
    if (word === "and") cuts.push(token);
  }
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), filter.length];
  return starts.map((start, index) => filter.slice(start, ends[index]).trim());
}
