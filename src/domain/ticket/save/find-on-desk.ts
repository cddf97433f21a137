import type { Category } from "../../desk/category.ts";
import type { Desk } from "../../desk/desk.ts";
import type { TicketType } from "../../desk/lists.ts";
import type { Priority } from "../../desk/priority.ts";
import type { TicketStatus } from "../../desk/status.ts";

/** Lookups of rows that a stored ticket refers to; their absence is a broken invariant. */
function must<Row>(rows: ReadonlyMap<number, Row>, id: number, what: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`${what} ${id} is not on the desk`);
  return row;
}

export const categoryOf = (desk: Desk, id: number): Category =>
  must(desk.categories, id, "category");

export const priorityOf = (desk: Desk, id: number): Priority =>
  must(desk.priorities, id, "priority");

export const statusOf = (desk: Desk, id: number): TicketStatus => must(desk.statuses, id, "status");

/** The type that new tickets get when none is named. */
export function defaultTicketType(desk: Desk): TicketType {
  const live = [...desk.ticketTypes.values()].filter((type) => !type.deleted);
  const chosen = live.find((type) => type.isDefault) ?? live[0];
  if (chosen === undefined) throw new Error("the desk has no ticket type");
  return chosen;
}
