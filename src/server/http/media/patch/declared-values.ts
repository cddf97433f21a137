import type { Members } from "../../../../contract/carrier.ts";
import type { BodyTree, TreeObject } from "../tree/body-tree.ts";
import { declaredNames } from "../tree/declared-names.ts";

/**
 * The values that an object has for declared members, whatever the case of their names. Of a name
 * given twice the last counts; all others are left out.
 */
export function declaredValues(
  members: Members,
  object: TreeObject,
): ReadonlyMap<string, BodyTree> {
  const names = declaredNames(members);
  const values = new Map<string, BodyTree>();
  for (const [name, value] of Object.entries(object)) {
    const declared = names.get(name.toLowerCase());
    if (declared !== undefined) values.set(declared, value);
  }
  return values;
}
