import type { Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";

const update = (table: string, key: string): Statement<object> =>
  defineStatement(`
    update ${table} set sort_order = placed.sort_order
      from unnest($1::int[], $2::int[]) as placed (id, sort_order)
     where ${table}.${key} = placed.id`);

const statements = {
  priority: update("priority", "priority_id"),
  status: update("ticket_status", "status_id"),
  ticketType: update("ticket_type", "ticket_type_id"),
} as const;

/** Lists whose order administrators decide. */
export type OrderedList = keyof typeof statements;

/** Stores new places of rows, by id. */
export async function storeSortOrders(
  db: Queryable,
  list: OrderedList,
  places: ReadonlyMap<number, number>,
): Promise<void> {
  if (places.size === 0) return;
  await db.query(statements[list], [[...places.keys()], [...places.values()]]);
}
