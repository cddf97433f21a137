import type { Ticket } from "../ticket/ticket.ts";

/** What a sending changed of a ticket. It is stored as JSON. */
export interface SendEffect {
  readonly before: Partial<Ticket>;
  readonly after: Partial<Ticket>;
}

/** Every store of a ticket changes these two, and what takes it back does as well. */
const everChanging: ReadonlySet<string> = new Set(["version", "lastChangedAt"]);

export function effectOf(before: Ticket, after: Ticket): SendEffect {
  const changed = (Object.keys(before) as (keyof Ticket)[]).filter(
    (field) => !everChanging.has(field) && !isSame(before[field], after[field]),
  );
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick(ticket: Ticket, fields: readonly (keyof Ticket)[]): Partial<Ticket> {
  return Object.fromEntries(fields.map((field) => [field, ticket[field]]));
}

/** Compares values and lists of ids, which keep their order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
