import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

/** Why a ticket is due. */
export type DueReason = "activation" | "escalation" | "removal";

/** A ticket's place among those that are due, the longest due first. */
export interface DueTicket {
  readonly id: number;
  /** A time as the database writes it: only to be handed back, so that any value can be passed over. */
  readonly dueAt: string;
}

export interface DueTicketSearch {
  /** A ticket is due when its time is this or before. */
  readonly until: Instant;
  /** Tickets up to this one are left out; null = from the start. */
  readonly after: DueTicket | null;
  readonly limit: number;
}

/** The column with the time, and what else must hold; `$1` is the instant until which it is due. */
const conditions: Readonly<Record<DueReason, { column: string; holds: string }>> = {
  activation: {
    column: "activates_at",
    holds: `base_status = ${baseStatusCodes.Postponed} and activates_at <= $1`,
  },
  escalation: {
    column: "escalates_at",
    holds: `base_status = ${baseStatusCodes.Active} and escalates_at <= $1`,
  },
  removal: {
    column: "status_since",
    holds: `base_status in (${baseStatusCodes.Deleted}, ${baseStatusCodes.Spam})
            and status_since <= $1 and last_changed_at <= $1`,
  },
};

const listStatements = forEachReason(({ column, holds }) =>
  defineStatement<{ id: number; due_at: string }>(`
    select ticket_id as id, ${column}::text as due_at
      from ticket
     where ${holds} and (${column}, ticket_id) > ($2::timestamptz, $3::int)
     order by ${column}, ticket_id
     limit $4`),
);

const claimStatements = forEachReason(({ holds }) =>
  defineStatement<{ desk_version: number } & Record<string, unknown>>(`
    select ${ticketColumnNames.join(", ")}, (select desk from desk_version) as desk_version
      from ticket
     where ticket_id = $2 and ${holds}
       for update skip locked`),
);

/** Tickets that are due now, without locking them: somebody else may be faster. */
export async function listDueTickets(
  db: Queryable,
  reason: DueReason,
  { until, after, limit }: DueTicketSearch,
): Promise<DueTicket[]> {
  const { rows } = await db.query(listStatements[reason], [
    timestampParameter(until),
    after?.dueAt ?? "-infinity",
    after?.id ?? 0,
    limit,
  ]);
  return rows.map(({ id, due_at }) => ({ id, dueAt: due_at }));
}

export interface ClaimedTicket {
  readonly ticket: Ticket;
  /** Version of the configuration at the moment of claiming. */
  readonly deskVersion: number;
}

/**
 * Locks a ticket that is still due. Null when it is not, or when another call holds it at the moment;
 * in that case it is found again later if it still is due then.
 */
export async function claimDueTicket(
  tx: Transaction,
  reason: DueReason,
  { ticketId, until }: { readonly ticketId: number; readonly until: Instant },
): Promise<ClaimedTicket | null> {
  const { rows } = await tx.query(claimStatements[reason], [timestampParameter(until), ticketId]);
  const [row] = rows;
  if (row === undefined) return null;
  return { ticket: ticketFromRow(row), deskVersion: row.desk_version };
}

function forEachReason<Row extends object>(
  define: (condition: { column: string; holds: string }) => Statement<Row>,
): Readonly<Record<DueReason, Statement<Row>>> {
  return {
    activation: define(conditions.activation),
    escalation: define(conditions.escalation),
    removal: define(conditions.removal),
  };
}
