/** What of the queue stands in its address, so that a colleague who is sent it sees the same. */
export interface QueueSearch {
  /** The view; absent = the first one. */
  readonly view?: string | undefined;
  /** Conditions in place of the view's own, in the language of the lists; empty = none. */
  readonly filter?: string | undefined;
  /** The order in place of the view's own, such as `deadline asc`. */
  readonly sort?: string | undefined;
  /** Columns in place of the view's own, separated by commas. */
  readonly columns?: string | undefined;
  /** What the address asked for and the queue knows nothing of; a chip names it. */
  readonly dropped?: readonly string[] | undefined;
}

const known = ["view", "filter", "sort", "columns"] as const;

/** Reads the parameters of an address; whatever makes no sense is named instead of heeded. */
export function readQueueSearch(given: Readonly<Record<string, unknown>>): QueueSearch {
  const read = known.flatMap((name) => {
    const value = textOf(given[name]);
    return value === null ? [] : [[name, value] as const];
  });
  const dropped = [
    ...listOf(given["dropped"]),
    ...Object.keys(given).filter(
      (name) => name !== "dropped" && !read.some(([each]) => each === name),
    ),
  ].filter((name, index, all) => all.indexOf(name) === index);
  return { ...Object.fromEntries(read), ...(dropped.length > 0 && { dropped }) };
}

/** The router reads `5` as a number, and a text that looks like one is none the less a text. */
function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : null;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
