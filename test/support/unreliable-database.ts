import type { Database } from "../../src/server/storage/database.ts";
import { DatabaseUnavailable } from "../../src/server/storage/database-errors.ts";

/** A database that is away whenever `isAway` says so, and otherwise answers as `db` does. */
export function unreliableDatabase(db: Database, isAway: () => boolean): Database {
  const lease: Database["lease"] = async (work) => {
    if (isAway()) throw new DatabaseUnavailable("gone");
    return db.lease(work);
  };
  const query: Database["query"] = async (statement, parameters) => {
    if (isAway()) throw new DatabaseUnavailable("gone");
    return db.query(statement, parameters);
  };
  return {
    query,
    lease,
    close: () => db.close(),
    isEnclosed: db.isEnclosed,
    connection: db.connection,
    serverVersion: db.serverVersion,
    nameStatement: (text) => db.nameStatement(text),
    kysely: db.kysely,
  };
}
