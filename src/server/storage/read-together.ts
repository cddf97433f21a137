import { queryableOn } from "./connection-queryable.ts";
import type { Database } from "./database.ts";
import type { Queryable } from "./queryable.ts";

/**
 * Lends one connection for reads that belong together, so that those sent at once share a round
 * trip. Nothing is written, and each query sees what is committed when it runs.
 */
export function readTogether<Result>(
  db: Database,
  read: (reader: Queryable) => Promise<Result>,
): Promise<Result> {
  return db.lease((client) => read(queryableOn(client, db.nameStatement)));
}
