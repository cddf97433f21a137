import { createKysely } from "./kysely-dialect.ts";
import type { Database } from "./database.ts";
import { runQuery, type Queryable } from "./queryable.ts";

/**
 * Lends one connection for reads that belong together, so that those sent at once share a round
 * trip. Nothing is written, and each query sees what is committed when it runs.
 */
export function readTogether<Result>(
  db: Database,
  read: (reader: Queryable) => Promise<Result>,
): Promise<Result> {
  return db.lease((client) => {
    const query: Queryable["query"] = (statement, parameters = []) =>
      runQuery(client, statement, parameters);
    const kysely = createKysely(
      (statement, parameters) => query(statement, parameters),
      db.nameStatement,
    );
    return read({ query, kysely });
  });
}
