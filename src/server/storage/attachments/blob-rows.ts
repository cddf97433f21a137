import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const registerStatement = defineStatement<{ blob_id: number }>(`
  insert into blob (sha256, size_bytes, loose_since) values ($1, $2, $3)
  on conflict (sha256) do update set loose_since = excluded.loose_since`);

/**
 * Makes a content known before it is put into its place: from now on, and for a day, no sweep takes
 * it away, even if nothing refers to it. A sweep that is at it just now is waited for.
 */
export async function registerBlob(
  db: Queryable,
  blob: { readonly sha256: string; readonly sizeBytes: number; readonly now: Instant },
): Promise<void> {
  const { sha256, sizeBytes, now } = blob;
  await db.query(registerStatement, [sha256, sizeBytes, timestampParameter(now)]);
}
