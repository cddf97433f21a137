/** Something that a search box lists. */
export interface Ranked {
  readonly words: string;
  readonly fitsSelection: boolean;
}

/**
 * Those that have every word of the query, best first: what fits the selection, then what begins with
 * the query, then what has it at the beginning of a word, then the rest, each in the given order.
 */
export function rankCommands<T extends Ranked>(entries: readonly T[], query: string): T[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

const NOT_AT_ALL = 100;

function rankOf({ words, fitsSelection }: Ranked, wanted: readonly string[]): number {
  const text = fold(words);
  if (!wanted.every((word) => text.includes(word))) return NOT_AT_ALL;
  const place = text.startsWith(wanted.join(" ")) ? 0 : startsWords(text, wanted) ? 1 : 2;
  return place + (fitsSelection ? 0 : 10);
}

function startsWords(text: string, wanted: readonly string[]): boolean {
  const words = text.split(/[\s/.-]+/);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

/** As people type who do not bother with case and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
