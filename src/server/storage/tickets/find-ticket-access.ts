import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** As much of a ticket as decides who may read it. */
export type TicketAccess = Pick<Ticket, "ownerId" | "categoryId">;

const selectAccess = defineStatement<{ owner_id: number | null; category_id: number }>(`
  select owner_id, category_id from ticket where ticket_id = $1`);

/** Null when there is no such ticket. */
export async function findTicketAccess(
  db: Queryable,
  ticketId: number,
): Promise<TicketAccess | null> {
  const { rows } = await db.query(selectAccess, [ticketId]);
  const [row] = rows;
  return row === undefined ? null : { ownerId: row.owner_id ?? 0, categoryId: row.category_id };
}
