import { callbackify } from "node:util";
import type { Kysely } from "kysely";
import { Pool } from "pg";
import type { ClientConfig, PoolClient } from "pg";
import type { BaseLogger } from "pino";
import { connectionSettings, prepareSession } from "./connection.ts";
import type { SessionLimits } from "./connection.ts";
import {
  DatabaseUnusable,
  spoilsConnection,
  translateError,
  translateOpeningError,
} from "./database-errors.ts";
import { LearningClient } from "./described-once.ts";
import { createKysely } from "./kysely-dialect.ts";
import { runQuery } from "./queryable.ts";
import type { Parameter, Queryable, QueryResult } from "./queryable.ts";
import type { Schema } from "./schema.ts";
import { createStatementNamer } from "./statement.ts";
import type { NameStatement, Statement } from "./statement.ts";
import { observeClient } from "./observe-client.ts";
import { silentStatements, type StatementMeter } from "./statement-meter.ts";

export type StorageLog = Pick<BaseLogger, "info" | "warn" | "error">;

export interface DatabaseOptions {
  /** Connections kept at most; 8 to 16 serve one server process well. */
  readonly poolSize: number;
  readonly log: StorageLog;
  /** Longest time one statement may take; default 30 seconds. */
  readonly statementTimeoutMs?: number;
  /**
   * How much longer than the server may take we wait for its answer before the connection counts as
   * lost; default 5 seconds.
   */
  readonly answerGraceMs?: number;
  /** Told of every statement; default: nobody. */
  readonly meter?: StatementMeter | undefined;
}

/** A pool of connections to one PostgreSQL database. Queries on it run each on their own. */
export interface Database extends Queryable {
  /** All its transactions are parts of one that is open: see `enclose`. */
  readonly isEnclosed: boolean;
  /** For connections outside the pool: `openConnection(db.connection, ...)`. */
  readonly connection: ClientConfig;
  /** For example `18.4`. */
  readonly serverVersion: string;
  /** Names composed queries; shared so that all connections agree. */
  readonly nameStatement: NameStatement;
  /** Lends one connection for the time of `work`. Transactions use `withTransaction` instead. */
  lease<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result>;
  /** Waits for running queries and closes all connections. */
  close(): Promise<void>;
}

interface ServerFacts {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly banner: string;
}

const OLDEST_SERVER_VERSION = 150_000;
const IDLE_TIMEOUT_MS = 60_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const ANSWER_GRACE_MS = 5000;

/**
 * Opens a database and checks that it answers and is new enough. Throws `DatabaseUnavailable` or
 * `DatabaseUnusable`.
 */
export async function openDatabase(
  connection: ClientConfig,
  options: DatabaseOptions,
): Promise<Database> {
  const pool = createPool(connection, options);
  const database = new PooledDatabase(pool, connection);
  try {
    await database.checkServer();
    return database;
  } catch (error) {
    await database.close();
    throw translateOpeningError(error);
  }
}

function createPool(connection: ClientConfig, options: DatabaseOptions): Pool {
  const { poolSize, log } = options;
  const statementTimeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const limits: SessionLimits = {
    statementTimeoutMs,
    idleInTransactionTimeoutMs: IDLE_IN_TRANSACTION_TIMEOUT_MS,
  };
  const pool = new Pool({
    Client: LearningClient,
    ...connectionSettings(connection, "counterfoil"),
    pipeline: true,
    query_timeout: statementTimeoutMs + (options.answerGraceMs ?? ANSWER_GRACE_MS),
    max: poolSize,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    verify: callbackify((client: PoolClient) => prepareSession(client, limits)),
  });
  const { meter = silentStatements } = options;
  meter.watchPool(() => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
  pool.on("connect", (client) => {
    observeClient(client, meter);
    // While a connection is lent out the pool does not listen; the query under way reports the loss.
    client.on("error", () => {});
  });
  pool.on("error", (error) => {
    // Only the text: the driver hangs the whole connection on this error.
    if (!pool.ending) log.warn({ reason: error.message }, "an idle database connection was lost");
  });
  return pool;
}

class PooledDatabase implements Database {
  readonly isEnclosed = false;
  readonly connection: ClientConfig;
  readonly kysely: Kysely<Schema>;
  readonly nameStatement = createStatementNamer();
  serverVersion = "";
  readonly #pool: Pool;

  constructor(pool: Pool, connection: ClientConfig) {
    this.#pool = pool;
    this.connection = connection;
    this.kysely = createKysely(
      (statement, parameters) => this.query(statement, parameters),
      this.nameStatement,
    );
  }

  query<Row extends object = Record<string, unknown>>(
    statement: Statement<Row> | string,
    parameters: readonly Parameter[] = [],
  ): Promise<QueryResult<Row>> {
    return this.lease((client) => runQuery(client, statement, parameters));
  }

  async lease<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw translateError(error);
    }
    let spoiled = false;
    try {
      return await work(client);
    } catch (error) {
      spoiled = spoilsConnection(error);
      throw error;
    } finally {
      // "I" is the protocol's word for idle; anything else would leak an open transaction.
      client.release(spoiled || client.getTransactionStatus() !== "I");
    }
  }

  async checkServer(): Promise<void> {
    const { rows } = await this.query<ServerFacts>(
      `select current_setting('server_version') as version,
              current_setting('server_version_num')::int as number,
              current_setting('server_encoding') as encoding,
              version() as banner`,
    );
    const [server] = rows;
    if (server === undefined) throw new Error("the server does not say what it is");
    this.serverVersion = server.version.split(" ")[0] ?? server.version;
    // Other engines that speak the protocol count their versions differently.
    if (server.banner.startsWith("PostgreSQL") && server.number < OLDEST_SERVER_VERSION) {
      throw new DatabaseUnusable(
        `Counterfoil needs PostgreSQL 15 or newer, and this server is PostgreSQL ${server.version}.`,
      );
    }
    if (server.encoding !== "UTF8") {
      throw new DatabaseUnusable(
        `The database has the encoding ${server.encoding}, which cannot hold every text: create one with ` +
          `encoding UTF8.`,
      );
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }
}
