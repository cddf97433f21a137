import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import { createKysely } from "./kysely-dialect.ts";
import { runQuery, type Queryable } from "./queryable.ts";
import type { Schema } from "./schema.ts";
import type { NameStatement } from "./statement.ts";

/** One lent connection as something that runs SQL. Most callers compose nothing, so Kysely waits. */
export function queryableOn(client: PoolClient, nameStatement: NameStatement): Queryable {
  const query: Queryable["query"] = (statement, parameters = []) =>
    runQuery(client, statement, parameters);
  let kysely: Kysely<Schema> | undefined;
  return {
    query,
    get kysely() {
      kysely ??= createKysely(
        (statement, parameters) => query(statement, parameters),
        nameStatement,
      );
      return kysely;
    },
  };
}
