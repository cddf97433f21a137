import type { Shape } from "../../../../contract/shape.ts";
import type { Selection } from "./selection.ts";

/**
 * A value of an answer without what was not selected. Writers send an `undefined` member as null, also
 * where its type has no null. Lists are selected from item by item; names that nothing has are ignored.
 */
export function selectMembers(shape: Shape, value: unknown, selection: Selection): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.kind) {
    case "carrier":
      return selectFromCarrier(shape.carrier.members, value, selection);
    case "list":
      return (value as readonly unknown[]).map((item) =>
        selectMembers(shape.item, item, selection),
      );
    case "dictionary":
      return selectKeys(value as Readonly<Record<string, unknown>>, selection);
    default:
      return value;
  }
}

function selectFromCarrier(
  members: Readonly<Record<string, { readonly shape: Shape }>>,
  value: object,
  selection: Selection,
): object {
  const all = value as Readonly<Record<string, unknown>>;
  const selected: Record<string, unknown> = {};
  for (const [name, { shape }] of Object.entries(members)) {
    const below = selection.get(name.toLowerCase());
    if (below === undefined) continue;
    selected[name] = below === null ? all[name] : selectMembers(shape, all[name], below);
  }
  return selected;
}

function selectKeys(
  dictionary: Readonly<Record<string, unknown>>,
  selection: Selection,
): Readonly<Record<string, unknown>> {
  const keys = Object.entries(dictionary).filter(([key]) => selection.has(key.toLowerCase()));
  return Object.fromEntries(keys);
}
