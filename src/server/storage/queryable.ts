import type { Kysely } from "kysely";
import type { ClientBase, QueryResult as DriverResult } from "pg";
import { translateError } from "./database-errors.ts";
import type { Schema } from "./schema.ts";
import type { Statement } from "./statement.ts";

/**
 * A value sent with a statement. Instants go through `timestampParameter`, JSON through
 * `JSON.stringify`: nothing here can fail to become text after the statement is on its way.
 */
export type Parameter =
  | string
  | number
  | bigint
  | boolean
  | null
  | Uint8Array
  | readonly (string | number | boolean | null)[];

export interface QueryResult<Row> {
  readonly rows: Row[];
  /** Rows returned or changed. */
  readonly rowCount: number;
}

/** What runs SQL: the database itself, each query on its own, or an open transaction. */
export interface Queryable {
  /** Runs a prepared statement, or SQL text that is not prepared. */
  query<Row extends object = Record<string, unknown>>(
    statement: Statement<Row> | string,
    parameters?: readonly Parameter[],
  ): Promise<QueryResult<Row>>;
  /** Composes and runs typed queries on the same connections, inside the same transaction. */
  readonly kysely: Kysely<Schema>;
}

/**
 * Hands one query to a connection; with pipelining it is on its way when this returns. Throws errors of
 * the server as the driver reports them, or `DatabaseUnavailable`.
 */
export async function runQuery<Row extends object>(
  client: ClientBase,
  statement: Statement<Row> | string,
  parameters: readonly Parameter[],
): Promise<QueryResult<Row>> {
  const values = [...parameters];
  try {
    const result: DriverResult<Row> = await client.query<Row>(
      typeof statement === "string"
        ? { text: statement, values }
        : { name: statement.name, text: statement.text, values },
    );
    return { rows: result.rows, rowCount: result.rowCount ?? 0 };
  } catch (error) {
    throw translateError(error);
  }
}
