import type { ClientBase } from "pg";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Database } from "../database.ts";
import { DatabaseUnavailable } from "../database-errors.ts";
import { createKysely } from "../kysely-dialect.ts";
import { runQuery, type Queryable } from "../queryable.ts";
import type { NameStatement } from "../statement.ts";
import { loadDesk } from "./load-desk.ts";
import { openDeskConnection } from "./open-desk-connection.ts";

/**
 * Reads the desk outside the pool: on the connection that is lent, which nothing else may use for a
 * transaction, or on a new one where there is none or it turns out to be lost. Throws
 * `DatabaseUnavailable`, or `DatabaseUnusable` for a row that cannot be read.
 */
export async function readDesk(
  { connection, nameStatement }: Pick<Database, "connection" | "nameStatement">,
  lent: ClientBase | null = null,
): Promise<Desk> {
  if (lent !== null) {
    try {
      return await readSnapshot(lent, nameStatement);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
  }
  const client = await openDeskConnection(connection, "counterfoil desk");
  try {
    return await readSnapshot(client, nameStatement);
  } finally {
    await client.end();
  }
}

/** All tables as of one moment: a user is never read without the role that was made for him. */
async function readSnapshot(client: ClientBase, nameStatement: NameStatement): Promise<Desk> {
  const reader = createReader(client, nameStatement);
  const begun = reader.query("begin isolation level repeatable read read only");
  try {
    const [desk] = await Promise.all([loadDesk(reader), begun]);
    return desk;
  } finally {
    // Nothing was written, and if the connection is gone, so is the transaction.
    await reader.query("commit").catch(() => undefined);
  }
}

function createReader(client: ClientBase, nameStatement: NameStatement): Queryable {
  const query: Queryable["query"] = (statement, parameters = []) =>
    runQuery(client, statement, parameters);
  return {
    query,
    kysely: createKysely((statement, parameters) => query(statement, parameters), nameStatement),
  };
}
