import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A key with which the server signs. */
export interface StoredSigningKey {
  readonly keyId: string;
  /** JSON Web Key. */
  readonly privateKey: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
}

const selectKeys = defineStatement<{
  key_id: string;
  private_key: Record<string, unknown>;
  created_at: number;
}>(`
  select key_id, private_key, created_at from signing_key
   where created_at > $1 order by created_at desc, key_id`);

// Processes that start at once find that there is none at the same time; the first one to insert wins.
const insertKey = defineStatement(`
  insert into signing_key (key_id, private_key, created_at)
  select $1, $2, $3 where not exists (select from signing_key where created_at > $4)`);

const lockKeys = defineStatement("lock table signing_key in share row exclusive mode");

/** The keys made after an instant, the newest first. */
export async function listSigningKeys(db: Queryable, after: Instant): Promise<StoredSigningKey[]> {
  const { rows } = await db.query(selectKeys, [timestampParameter(after)]);
  return rows.map((row) => ({
    keyId: row.key_id,
    privateKey: row.private_key,
    createdAt: row.created_at,
  }));
}

/** Stores a key unless there is one that was made after `unlessAfter`; call it in a transaction. */
export async function storeSigningKey(
  db: Queryable,
  key: StoredSigningKey,
  unlessAfter: Instant,
): Promise<void> {
  await db.query(lockKeys);
  await db.query(insertKey, [
    key.keyId,
    JSON.stringify(key.privateKey),
    timestampParameter(key.createdAt),
    timestampParameter(unlessAfter),
  ]);
}
