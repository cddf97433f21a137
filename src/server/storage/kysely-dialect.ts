import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryCompiler,
  QueryResult as KyselyResult,
} from "kysely";
import type { Parameter, QueryResult } from "./queryable.ts";
import type { Schema } from "./schema.ts";
import type { NameStatement, Statement } from "./statement.ts";

type Run = (
  statement: Statement<object> | string,
  parameters: readonly Parameter[],
) => Promise<QueryResult<object>>;

/**
 * Kysely over one of our own query functions. It composes and types; connections and transactions stay
 * with `Database` and `withTransaction`, so Kysely's own `transaction()` is refused.
 */
export function createKysely(run: Run, nameStatement: NameStatement): Kysely<Schema> {
  const connection = createConnection(run, nameStatement);
  const dialect: Dialect = {
    createDriver: () => createDriver(connection),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: (): QueryCompiler => new PostgresQueryCompiler(),
  };
  return new Kysely<Schema>({ dialect });
}

function createConnection(run: Run, nameStatement: NameStatement): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<KyselyResult<Row>> {
      const name = nameStatement(sql);
      const result = await run(
        name === undefined ? sql : { name, text: sql },
        parameters as readonly Parameter[],
      );
      return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount) };
    },
    streamQuery() {
      throw new Error("streaming needs a cursor, which a pipelined connection cannot have");
    },
  };
}

function createDriver(connection: DatabaseConnection): Driver {
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

async function refuseTransaction(): Promise<never> {
  throw new Error("use withTransaction: it owns the connection of a transaction");
}
