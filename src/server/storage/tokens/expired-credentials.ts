import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { standsForGrant } from "./stands-for-grant.ts";

export interface ExpiryCutoffs {
  /** Sessions begun then or before are over. */
  readonly sessionCutoff: Instant;
  readonly now: Instant;
  /** Sessions and tickets last used then or before are over. */
  readonly idleCutoff: Instant;
}

const countExpired = defineStatement<{ count: number }>(`
  select (select count(*) from session where created_at <= $1 or last_used_at <= $3)
       + (select count(*) from login_ticket where last_used_at <= $3)
       + (select count(*) from access_token where expires_at <= $2 and not ${standsForGrant})
       + (select count(*) from refresh_token where expires_at <= $2)
       + (select count(*) from used_statement where expires_at <= $2) as count`);

const removeExpired = defineStatement<{ count: number }>(`
  with sessions as (
    delete from session where created_at <= $1 or last_used_at <= $3 returning 1
  ), tickets as (
    delete from login_ticket where last_used_at <= $3 returning 1
  ), tokens as (
    delete from access_token where expires_at <= $2 and not ${standsForGrant} returning 1
  ), refreshing as (
    delete from refresh_token where expires_at <= $2 returning 1
  ), statements as (
    delete from used_statement where expires_at <= $2 returning 1
  )
  select (select count(*) from sessions) + (select count(*) from tickets)
       + (select count(*) from tokens) + (select count(*) from refreshing)
       + (select count(*) from statements) as count`);

/** How many sessions, tickets, tokens and used statements have expired. */
export async function countExpiredCredentials(
  db: Queryable,
  cutoffs: ExpiryCutoffs,
): Promise<number> {
  const { rows } = await db.query(countExpired, parametersOf(cutoffs));
  return rows[0]?.count ?? 0;
}

/** Removes them and returns how many there were. Nobody could have used them any longer. */
export async function removeExpiredCredentials(
  db: Queryable,
  cutoffs: ExpiryCutoffs,
): Promise<number> {
  const { rows } = await db.query(removeExpired, parametersOf(cutoffs));
  return rows[0]?.count ?? 0;
}

function parametersOf({ sessionCutoff, now, idleCutoff }: ExpiryCutoffs): (string | null)[] {
  return [sessionCutoff, now, idleCutoff].map(timestampParameter);
}
