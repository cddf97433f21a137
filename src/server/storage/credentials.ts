import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";
import { timestampParameter } from "./value-types.ts";

export interface StoredCredential {
  readonly userId: number;
  readonly passwordHash: string;
}

const selectCredential = defineStatement<{
  user_id: number;
  password_hash: string;
  desk_version: number;
}>(`
  select c.user_id, c.password_hash, v.desk as desk_version
    from app_user u
    join credential c on c.user_id = u.user_id
   cross join desk_version v
   where lower(u.login_name) = lower($1)`);

const upsertCredential = defineStatement(`
  insert into credential (user_id, password_hash, changed_at) values ($1, $2, $3)
  on conflict (user_id) do update
     set password_hash = excluded.password_hash, changed_at = excluded.changed_at`);

/**
 * The stored password hash of a login name in any case, with the version of the desk at that moment.
 * Users who may no longer sign in have theirs, too.
 */
export async function findCredential(
  db: Queryable,
  loginName: string,
): Promise<(StoredCredential & { readonly deskVersion: number }) | null> {
  const { rows } = await db.query(selectCredential, [loginName]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    userId: row.user_id,
    passwordHash: row.password_hash,
    deskVersion: row.desk_version,
  };
}

/** Sets a user's password hash; every process forgets what it remembers of credentials. */
export async function storeCredential(
  db: Queryable,
  credential: StoredCredential & { readonly changedAt: number },
): Promise<void> {
  await db.query(upsertCredential, [
    credential.userId,
    credential.passwordHash,
    timestampParameter(credential.changedAt),
  ]);
}
