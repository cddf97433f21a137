import { setTimeout as wait } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import type { Database } from "./database.ts";
import {
  answeredByServer,
  DatabaseUnavailable,
  isConcurrencyFailure,
  translateError,
} from "./database-errors.ts";
import { createKysely } from "./kysely-dialect.ts";
import { runQuery } from "./queryable.ts";
import type { Parameter, Queryable, QueryResult } from "./queryable.ts";
import type { Schema } from "./schema.ts";
import type { NameStatement, Statement } from "./statement.ts";

/** An open transaction. `BEGIN` travels with the first query; queries sent together travel together. */
export interface Transaction extends Queryable {
  /**
   * Sends the last statement and `COMMIT` in one round trip. When it resolves the work is durable; when
   * it rejects nothing was saved, except that a connection lost in between leaves it open (the message
   * says so). The transaction takes no more queries afterwards.
   */
  commitWith<Row extends object = Record<string, unknown>>(
    statement: Statement<Row> | string,
    parameters?: readonly Parameter[],
  ): Promise<QueryResult<Row>>;
}

export interface TransactionOptions {
  /**
   * The function may run more than once: it changes nothing but the database. After a deadlock or a
   * serialization failure it is then tried again instead of failing.
   */
  readonly safeToRetry?: boolean;
}

const MAXIMUM_ATTEMPTS = 4;
const RETRY_DELAY_MS = 5;

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Throws what
 * `work` throws, database errors as the driver reports them, or `DatabaseUnavailable`.
 */
export async function withTransaction<Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const attempts = options.safeToRetry === true ? MAXIMUM_ATTEMPTS : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.lease((client) => runInTransaction(client, db.nameStatement, work));
    } catch (error) {
      if (attempt >= attempts || !isConcurrencyFailure(error)) throw error;
      await wait(attempt * RETRY_DELAY_MS);
    }
  }
}

async function runInTransaction<Result>(
  client: PoolClient,
  nameStatement: NameStatement,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const tx = new OpenTransaction(client, nameStatement);
  try {
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}

class OpenTransaction implements Transaction {
  readonly #client: PoolClient;
  readonly #nameStatement: NameStatement;
  #state: "not begun" | "open" | "over" = "not begun";
  #begun: Promise<unknown> = Promise.resolve();
  #kysely: Kysely<Schema> | undefined;

  constructor(client: PoolClient, nameStatement: NameStatement) {
    this.#client = client;
    this.#nameStatement = nameStatement;
  }

  get kysely(): Kysely<Schema> {
    this.#kysely ??= createKysely(
      (statement, parameters) => this.query(statement, parameters),
      this.#nameStatement,
    );
    return this.#kysely;
  }

  async query<Row extends object = Record<string, unknown>>(
    statement: Statement<Row> | string,
    parameters: readonly Parameter[] = [],
  ): Promise<QueryResult<Row>> {
    const sent = this.#sendTogether(() => runQuery(this.#client, statement, parameters));
    const [result] = await Promise.all([sent, this.#begun]);
    return result;
  }

  async commitWith<Row extends object = Record<string, unknown>>(
    statement: Statement<Row> | string,
    parameters: readonly Parameter[] = [],
  ): Promise<QueryResult<Row>> {
    const [written, committed] = this.#sendTogether(() => [
      runQuery(this.#client, statement, parameters),
      sendCommand(this.#client, "commit"),
    ]);
    this.#state = "over";
    const [write, begin, commit] = await Promise.allSettled([written, this.#begun, committed]);
    // After a write that the server refused it answers the COMMIT by rolling back.
    if (write.status === "rejected") throw describeFailedWrite(write.reason);
    if (begin.status === "rejected") throw begin.reason;
    if (commit.status === "rejected") throw describeFailedCommit(commit.reason);
    requireCommitted(commit.value);
    return write.value;
  }

  /** Commits unless nothing was sent or `commitWith` did it already. */
  async commit(): Promise<void> {
    if (this.#state !== "open") return;
    this.#state = "over";
    const command = await sendCommand(this.#client, "commit").catch((error: unknown) => {
      throw describeFailedCommit(error);
    });
    requireCommitted(command);
  }

  /** Never throws: a connection that cannot roll back is closed by its lender, which has the same effect. */
  async rollback(): Promise<void> {
    if (this.#state !== "open") return;
    this.#state = "over";
    await sendCommand(this.#client, "rollback").catch(() => undefined);
  }

  /** Everything that `send` queues, and `BEGIN` where it is still due, leaves in one packet. */
  #sendTogether<Sent>(send: () => Sent): Sent {
    if (this.#state === "over") throw new Error("the transaction is over");
    const { stream } = this.#client.connection;
    stream.cork();
    try {
      if (this.#state === "not begun") {
        this.#state = "open";
        this.#begun = sendCommand(this.#client, "begin");
      }
      return send();
    } finally {
      stream.uncork();
    }
  }
}

/** Returns the word with which the server confirms the command. */
async function sendCommand(client: PoolClient, command: string): Promise<string> {
  try {
    return (await client.query(command)).command;
  } catch (error) {
    throw translateError(error);
  }
}

function requireCommitted(command: string): void {
  if (command === "COMMIT") return;
  throw new Error("a statement failed and its error was swallowed, so nothing was saved");
}

/** A lost connection hides how far the server got; its own word that the write failed settles it. */
function describeFailedWrite(error: unknown): unknown {
  const settled = error instanceof DatabaseUnavailable && answeredByServer(error.cause);
  return settled ? error : describeFailedCommit(error);
}

function describeFailedCommit(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable)) return error;
  return new DatabaseUnavailable(
    "The connection was lost during the commit: the change may or may not have been saved.",
    { cause: error },
  );
}
