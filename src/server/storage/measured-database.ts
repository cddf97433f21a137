import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { Database } from "./database.ts";

/** What some work cost the database. */
export interface DatabaseCost {
  /** Statements and commands sent. */
  calls: number;
  /** Rows that came back. */
  rows: number;
}

/** The same database, adding up in `cost` what is done through it. */
export function measureDatabase(database: Database, cost: DatabaseCost): Database {
  const lease: Database["lease"] = (work) =>
    database.lease((client) => work(measureClient(client, cost)));
  return {
    isEnclosed: database.isEnclosed,
    connection: database.connection,
    serverVersion: database.serverVersion,
    nameStatement: database.nameStatement,
    kysely: database.kysely,
    query: async (statement, parameters) => {
      const result = await database.query(statement, parameters);
      cost.calls += 1;
      cost.rows += result.rows.length;
      return result;
    },
    lease,
    close: () => database.close(),
  };
}

function measureClient(client: PoolClient, cost: DatabaseCost): PoolClient {
  const query = async (sent: string | QueryConfig): Promise<QueryResult> => {
    const result = await client.query(sent);
    cost.calls += 1;
    cost.rows += result.rows.length;
    return result;
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}
