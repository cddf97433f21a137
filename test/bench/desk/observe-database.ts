import type { PoolClient, QueryConfig } from "pg";
import type { Database } from "../../../src/server/storage/database.ts";

/** What is handed to the driver: a command as text, or a statement with its parameters. */
export type DriverQuery = string | QueryConfig;

/** Watches one loan of a connection. */
export interface QueryObserver {
  sent(query: DriverQuery): void;
  /** The server has answered a query, or refused it. */
  answered(): void;
}

/** The same database, with an observer for what goes over each connection while it is lent out. */
export function observeDatabase(database: Database, observe: () => QueryObserver): Database {
  const { isEnclosed, connection, serverVersion, nameStatement, kysely } = database;
  return {
    isEnclosed,
    connection,
    serverVersion,
    nameStatement,
    kysely,
    query: (statement, parameters) => database.query(statement, parameters),
    lease: (work) => database.lease((client) => work(observeClient(client, observe()))),
    close: () => database.close(),
  };
}

function observeClient(client: PoolClient, observer: QueryObserver): PoolClient {
  const query = async (sent: DriverQuery): Promise<unknown> => {
    observer.sent(sent);
    try {
      return await client.query(sent);
    } finally {
      observer.answered();
    }
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}
