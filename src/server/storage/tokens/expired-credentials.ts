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

/** Condition on `authorization_code`: nothing more can come out of it. */
const isSpent = `
  authorization_code.expires_at <= $2 and not exists (
    select from refresh_token
     where refresh_token.grant_id = authorization_code.grant_id and refresh_token.expires_at > $2)`;

const countExpired = defineStatement<{ count: number }>(`
  select (select count(*) from session where created_at <= $1 or last_used_at <= $3)
       + (select count(*) from login_ticket where last_used_at <= $3)
       + (select count(*) from access_token where expires_at <= $2 and not ${standsForGrant})
       + (select count(*) from refresh_token where expires_at <= $2)
       + (select count(*) from used_statement where expires_at <= $2)
       + (select count(*) from authorization_code where ${isSpent})
       + (select count(*) from openid_sign_in where expires_at <= $2) as count`);

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
  ), codes as (
    delete from authorization_code where ${isSpent} returning 1
  ), openid_sign_ins as (
    delete from openid_sign_in where expires_at <= $2 returning 1
  )
  select (select count(*) from sessions) + (select count(*) from tickets)
       + (select count(*) from tokens) + (select count(*) from refreshing)
       + (select count(*) from statements)
       + (select count(*) from codes) + (select count(*) from openid_sign_ins) as count`);

/** How many sessions, tickets, tokens, codes and other things that are used once have expired. */
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
