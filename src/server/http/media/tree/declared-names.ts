import type { Members } from "../../../../contract/carrier.ts";

const known = new WeakMap<Members, ReadonlyMap<string, string>>();

/** Declared names by how they look in lower case, to find members whose names may have any case. */
export function declaredNames(members: Members): ReadonlyMap<string, string> {
  const names = known.get(members);
  if (names !== undefined) return names;
  const built = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
  known.set(members, built);
  return built;
}
