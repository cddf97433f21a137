import type { Carrier } from "../../../../contract/carrier.ts";
import type { Shape } from "../../../../contract/shape.ts";
import { formOfValue, keepingForm } from "../form-of-value.ts";
import type { Selection } from "./selection.ts";

/**
 * A value of an answer without what was not selected. Writers send an `undefined` member as null, also
 * where its type has no null. Lists are selected from item by item; names that nothing has are ignored.
 */
export function selectMembers(shape: Shape, value: unknown, selection: Selection): unknown {
  if (value === null || value === undefined) return value;
  switch (shape.kind) {
    case "carrier":
      return selectFromCarrier(shape.carrier, value, selection);
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

function selectFromCarrier(carrier: Carrier, value: object, selection: Selection): object {
  const form = formOfValue(carrier, value);
  const all = value as Readonly<Record<string, unknown>>;
  const selected: Record<string, unknown> = {};
  for (const [name, { shape }] of Object.entries(form.members)) {
    const below = selection.get(name.toLowerCase());
    if (below === undefined) continue;
    selected[name] = below === null ? all[name] : selectMembers(shape, all[name], below);
  }
  return form === carrier ? selected : keepingForm(selected, form);
}

function selectKeys(
  dictionary: Readonly<Record<string, unknown>>,
  selection: Selection,
): Readonly<Record<string, unknown>> {
  const keys = Object.entries(dictionary).filter(([key]) => selection.has(key.toLowerCase()));
  return Object.fromEntries(keys);
}
