import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const insertStatement = defineStatement(`
  insert into used_statement (statement_hash, expires_at) values ($1, $2)
  on conflict (statement_hash) do nothing`);

/** Remembers a signed statement until it expires. False = it was used before. */
export async function useStatement(
  db: Queryable,
  statementHash: Uint8Array,
  expiresAt: Instant,
): Promise<boolean> {
  const parameters = [statementHash, timestampParameter(expiresAt)];
  const { rowCount } = await db.query(insertStatement, parameters);
  return rowCount === 1;
}
