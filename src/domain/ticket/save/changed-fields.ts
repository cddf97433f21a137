import type { Ticket } from "../ticket.ts";

/** The fields in which two states of a ticket differ. */
export function changedFields(one: Ticket, other: Ticket): (keyof Ticket)[] {
  return (Object.keys(one) as (keyof Ticket)[]).filter((field) => !same(one[field], other[field]));
}

/** Values of a ticket are plain: scalars, lists of ids, and one flat dictionary. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Reflect.get(one, key) === Reflect.get(other, key))
  );
}
