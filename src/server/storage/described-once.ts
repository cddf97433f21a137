import { Client, Query } from "pg";
import type { ClientConfig, Connection, FieldDef, QueryConfig, QueryResult } from "pg";

/** What the driver keeps of the columns of an answer; it makes all of it from their description. */
interface Columns {
  readonly fields: readonly FieldDef[];
  readonly _parsers: unknown;
  readonly _prebuiltEmptyResultObject: unknown;
}

/** Parts of the driver's query that its types leave out. */
interface QueryParts {
  readonly _result: Columns & { readonly _types: unknown };
  _accumulateRows: boolean;
  handleRowDescription(message: { readonly fields: readonly FieldDef[] }): void;
  prepare(connection: Connection): void;
}

const QueryWithParts = Query as unknown as new (
  config: QueryConfig,
  callback: (error: Error | undefined, result: QueryResult) => void,
) => Query & QueryParts;

/** The columns of each prepared statement of a connection, by its name. */
type KnownColumns = Map<string, Columns>;

/**
 * A prepared statement that has its columns described at its first run on a connection only: they are the
 * same ever after, because the server refuses to run one whose columns have changed.
 */
class DescribedOnce extends QueryWithParts {
  readonly #statement: string;
  readonly #known: KnownColumns;

  constructor(
    config: QueryConfig & { readonly name: string },
    known: KnownColumns,
    callback: (error: Error | undefined, result: QueryResult) => void,
  ) {
    super(config, callback);
    this.#statement = config.name;
    this.#known = known;
  }

  override handleRowDescription(message: { readonly fields: readonly FieldDef[] }): void {
    super.handleRowDescription(message);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    this.#known.set(this.#statement, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  override prepare(connection: Connection): void {
    const columns = this.#known.get(this.#statement);
    if (columns === undefined) {
      super.prepare(connection);
      return;
    }
    Object.assign(this._result, columns);
    this._accumulateRows = true;
    super.prepare(withoutDescribing(connection));
  }
}

const undescribing = new WeakMap<Connection, Connection>();

/** The same connection for a query whose columns are known. */
function withoutDescribing(connection: Connection): Connection {
  const known = undescribing.get(connection);
  if (known !== undefined) return known;
  const made = Object.create(connection, { describe: { value: () => {} } }) as Connection;
  undescribing.set(connection, made);
  return made;
}

/** The driver's client, which learns the columns of each prepared statement once. */
export class LearningClient extends Client {
  readonly #known: KnownColumns = new Map();

  constructor(config?: string | ClientConfig) {
    super(config);
    const query = super.query.bind(this) as (...parts: unknown[]) => unknown;
    this.query = ((...parts: unknown[]): unknown => {
      const [asked, ...others] = parts;
      if (!isNamed(asked) || others.length > 0) return query(...parts);
      return new Promise((resolve, reject) => {
        query(
          new DescribedOnce(asked, this.#known, (error, result) => {
            if (error) reject(error);
            else resolve(result);
          }),
        );
      });
    }) as Client["query"];
  }
}

function isNamed(config: unknown): config is QueryConfig & { readonly name: string } {
  return typeof (config as QueryConfig | null)?.name === "string" && !("submit" in Object(config));
}
