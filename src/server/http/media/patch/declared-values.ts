import type { Members } from "../../../../contract/carrier.ts";
import type { BodyTree, TreeObject } from "../tree/body-tree.ts";

const known = new WeakMap<Members, ReadonlyMap<string, string>>();

/** Declared names by how they look in lower case. */
export function lowerCaseNames(members: Members): ReadonlyMap<string, string> {
  const names = known.get(members);
  if (names !== undefined) return names;
  const built = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
  known.set(members, built);
  return built;
}

/**
 * The values that an object has for declared members, whatever the case of their names. Of a name
 * given twice the last counts; all others are left out.
 */
export function declaredValues(
  members: Members,
  object: TreeObject,
): ReadonlyMap<string, BodyTree> {
  const names = lowerCaseNames(members);
  const values = new Map<string, BodyTree>();
  for (const [name, value] of Object.entries(object)) {
    const declared = names.get(name.toLowerCase());
    if (declared !== undefined) values.set(declared, value);
  }
  return values;
}
