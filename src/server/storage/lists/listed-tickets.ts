import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";

const conditions = {
  category: "category_id = $1::int",
  status: "status_id = $1::int",
  ticketType: "ticket_type_id = $1::int",
  tag: "tag_ids @> array[$1::int]",
  customField: "custom_fields ? $1::text",
} as const;

/** What tickets hold of the lists. */
export type HeldKind = keyof typeof conditions;

/** The row of a list that tickets hold: its id, or the key of a custom field. */
export interface Held {
  readonly kind: HeldKind;
  readonly id: number | string;
}

const anyStatements = forEachKind((condition) =>
  defineStatement<{ found: boolean }>(
    `select exists (select from ticket where ${condition}) as found`,
  ),
);

/** Whether any ticket holds the row, deleted tickets too: they can come back. */
export async function isHeldByTickets(db: Queryable, { kind, id }: Held): Promise<boolean> {
  const { rows } = await db.query(anyStatements[kind], [id]);
  return rows[0]?.found === true;
}

const batchStatements = forEachKind((condition) =>
  defineStatement<Record<string, unknown>>(`
    select ${ticketColumnNames.join(", ")}
      from ticket
     where ${condition} and ticket_id > $2
     order by ticket_id
     limit $3
       for update`),
);

/** Locks the next tickets that hold the row, after one of them, by id. */
export async function lockTicketsHolding(
  db: Queryable,
  { kind, id }: Held,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Ticket[]> {
  const { rows } = await db.query(batchStatements[kind], [id, after, limit]);
  return rows.map(ticketFromRow);
}

function forEachKind<Made>(define: (condition: string) => Made): Readonly<Record<HeldKind, Made>> {
  const made = Object.entries(conditions).map(([kind, condition]) => [kind, define(condition)]);
  return Object.fromEntries(made) as Record<HeldKind, Made>;
}
