import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** Somebody as an OpenID provider knows him; the subject stays the same whatever else changes. */
export interface OpenIdSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** Users found, with the version of the desk that knows them. */
export interface FoundUser {
  readonly userId: number;
  readonly deskVersion: number;
}

interface FoundRow {
  user_id: number;
  desk_version: number;
}

const selectLinked = defineStatement<FoundRow>(`
  select i.user_id, v.desk as desk_version
    from openid_identity i cross join desk_version v
   where i.issuer = $1 and i.subject = $2`);

const selectNamed = defineStatement<FoundRow>(`
  select u.user_id, v.desk as desk_version
    from app_user u
    left join person p on p.person_id = u.person_id and not p.deleted
   cross join desk_version v
   where not u.deleted
     and (lower(u.login_name) = lower($1)
          or exists (select from unnest(p.emails) as e (address) where lower(e.address) = lower($1)))`);

const insertIdentity = defineStatement(`
  insert into openid_identity (issuer, subject, user_id, linked_at) values ($1, $2, $3, $4)
  on conflict do nothing`);

const removeIdentities = defineStatement("delete from openid_identity where user_id = $1");

export async function findLinkedUser(
  db: Queryable,
  { issuer, subject }: OpenIdSubject,
): Promise<FoundUser | null> {
  const { rows } = await db.query(selectLinked, [issuer, subject]);
  return rows.map(foundFromRow)[0] ?? null;
}

/** Everybody who has that login name or e-mail address, in any case. */
export async function findUsersByNameOrEmail(db: Queryable, value: string): Promise<FoundUser[]> {
  const { rows } = await db.query(selectNamed, [value]);
  return rows.map(foundFromRow);
}

/** Links a subject to a user. False = one of them was linked before, perhaps to each other. */
export async function storeOpenIdIdentity(
  db: Queryable,
  { issuer, subject }: OpenIdSubject,
  link: { readonly userId: number; readonly linkedAt: Instant },
): Promise<boolean> {
  const parameters = [issuer, subject, link.userId, timestampParameter(link.linkedAt)];
  const { rowCount } = await db.query(insertIdentity, parameters);
  return rowCount === 1;
}

/** Forgets who a user is at providers. False = he was not linked. */
export async function deleteOpenIdIdentities(db: Queryable, userId: number): Promise<boolean> {
  const { rowCount } = await db.query(removeIdentities, [userId]);
  return rowCount > 0;
}

function foundFromRow(row: FoundRow): FoundUser {
  return { userId: row.user_id, deskVersion: row.desk_version };
}
