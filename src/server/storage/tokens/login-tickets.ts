import { scopesOf, type Scope } from "../../../domain/access/scope.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import type { Origin } from "./origin.ts";

/** A ticket that a program signs in with. */
export interface StoredLoginTicket extends Origin {
  readonly ticketGuid: string;
  readonly numberHash: Uint8Array;
  readonly userId: number;
  readonly applicationId: number | null;
  readonly scopes: ReadonlySet<Scope>;
  readonly lastUsedAt: Instant;
  readonly deskVersion: number;
}

export type NewLoginTicket = Omit<StoredLoginTicket, "lastUsedAt" | "deskVersion"> & {
  readonly createdAt: Instant;
};

const insertTicket = defineStatement(`
  insert into login_ticket
    (ticket_guid, number_hash, user_id, application_id, session_id, grant_id, scopes, created_at,
     last_used_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`);

const selectTicket = defineStatement<{
  ticket_guid: string;
  number_hash: Uint8Array;
  user_id: number;
  application_id: number | null;
  session_id: number | null;
  grant_id: string | null;
  scopes: string[];
  last_used_at: number;
  desk_version: number;
}>(`
  select t.ticket_guid, t.number_hash, t.user_id, t.application_id, t.session_id, t.grant_id,
         t.scopes, t.last_used_at, v.desk as desk_version
    from login_ticket t cross join desk_version v
   where t.ticket_guid = $1`);

const updateLastUsed = defineStatement(
  "update login_ticket set last_used_at = $2 where ticket_guid = $1 and last_used_at < $2",
);

const removeTicket = defineStatement("delete from login_ticket where ticket_guid = $1");

export async function storeLoginTicket(db: Queryable, ticket: NewLoginTicket): Promise<void> {
  await db.query(insertTicket, [
    ticket.ticketGuid,
    ticket.numberHash,
    ticket.userId,
    ticket.applicationId,
    ticket.sessionId,
    ticket.grantId,
    [...ticket.scopes],
    timestampParameter(ticket.createdAt),
  ]);
}

/** The ticket with that guid, whether it still holds or not. */
export async function findLoginTicket(
  db: Queryable,
  ticketGuid: string,
): Promise<StoredLoginTicket | null> {
  const { rows } = await db.query(selectTicket, [ticketGuid]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ticketGuid: row.ticket_guid,
    numberHash: row.number_hash,
    userId: row.user_id,
    applicationId: row.application_id,
    sessionId: row.session_id,
    grantId: row.grant_id,
    scopes: scopesOf(row.scopes),
    lastUsedAt: row.last_used_at,
    deskVersion: row.desk_version,
  };
}

export async function recordLoginTicketUse(
  db: Queryable,
  ticketGuid: string,
  at: Instant,
): Promise<void> {
  await db.query(updateLastUsed, [ticketGuid, timestampParameter(at)]);
}

export async function deleteLoginTicket(db: Queryable, ticketGuid: string): Promise<void> {
  await db.query(removeTicket, [ticketGuid]);
}
