import type { PoolClient } from "pg";
import { queryableOn } from "./connection-queryable.ts";
import type { Database } from "./database.ts";
import { withTransaction, type Transaction } from "./transaction.ts";

/**
 * Runs `work` in one transaction and hands it the database as it looks from inside: whatever runs on
 * `enclosed`, its own transactions included, counts only when `work` has returned, and is seen by nobody
 * else before. Calls on it must follow one another, since they share the connection.
 */
export function withEnclosedDatabase<Result>(
  db: Database,
  work: (tx: Transaction, enclosed: Database) => Promise<Result>,
): Promise<Result> {
  return withTransaction(db, async (tx, client) => {
    await tx.open();
    return work(tx, encloseDatabase(db, client));
  });
}

function encloseDatabase(outer: Database, client: PoolClient): Database {
  const queryable = queryableOn(client, outer.nameStatement);
  return {
    isEnclosed: true,
    connection: outer.connection,
    serverVersion: outer.serverVersion,
    nameStatement: outer.nameStatement,
    query: (statement, parameters) => queryable.query(statement, parameters),
    get kysely() {
      return queryable.kysely;
    },
    lease: (lent) => lent(client),
    close: () => Promise.reject(new Error("a database is not closed from inside a transaction")),
  };
}
