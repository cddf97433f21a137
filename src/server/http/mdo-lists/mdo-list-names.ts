import { mdoLists } from "./mdo-lists.ts";

/** The names of all pick lists, without those of their forms. */
export const mdoListNames: readonly string[] = mdoLists
  .map(({ name }) => name)
  .toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
