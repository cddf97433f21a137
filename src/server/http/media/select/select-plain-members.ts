import type { Selection } from "./selection.ts";

/**
 * An object that no carrier declares without what was not selected, which becomes null. Lists are
 * selected from item by item; names that nothing has are ignored.
 */
export function selectPlainMembers(value: unknown, selection: Selection): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => selectPlainMembers(item, selection));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const below = selection.get(name.toLowerCase());
      if (below === undefined) return [name, null];
      return [name, below === null ? member : selectPlainMembers(member, below)];
    }),
  );
}
