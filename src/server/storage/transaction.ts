import { setTimeout as wait } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { PoolClient } from "pg";
import { inChildSpan } from "../tracing/spans.ts";
import type { Database } from "./database.ts";
import {
  answeredByServer,
  DatabaseLeftOpen,
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
  /** Sends `BEGIN` by itself, for work that will go past this object to the connection. */
  open(): Promise<void>;
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

/** The commands around the work of a transaction. */
interface Boundaries {
  readonly begin: string;
  readonly commit: string;
  /** The word with which the server confirms `commit`. */
  readonly committed: string;
  /** Whether a failed `commit` leaves nothing to roll back. */
  readonly commitEnds: boolean;
  readonly rollback: string;
}

const ofTransaction: Boundaries = {
  begin: "begin",
  commit: "commit",
  committed: "COMMIT",
  commitEnds: true,
  rollback: "rollback",
};

/** One transaction inside another: given up, it leaves the outer one as it was. */
const ofPart: Boundaries = {
  begin: "savepoint part",
  commit: "release savepoint part",
  committed: "RELEASE",
  commitEnds: false,
  rollback: "rollback to savepoint part",
};

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. On an enclosed
 * database it is a part of the transaction around it. Throws what `work` throws, database errors as the
 * driver reports them, or `DatabaseUnavailable`.
 */
export async function withTransaction<Result>(
  db: Database,
  work: (tx: Transaction, client: PoolClient) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const attempts = options.safeToRetry === true ? MAXIMUM_ATTEMPTS : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inChildSpan(describeTransaction, () =>
        db.lease((client) => runInTransaction(client, db, work)),
      );
    } catch (error) {
      if (attempt >= attempts || !isConcurrencyFailure(error)) throw error;
      await wait(attempt * RETRY_DELAY_MS);
    }
  }
}

const describeTransaction = () => ({ name: "transaction" });

async function runInTransaction<Result>(
  client: PoolClient,
  db: Database,
  work: (tx: Transaction, client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const boundaries = db.isEnclosed ? ofPart : ofTransaction;
  const tx = new OpenTransaction(client, db.nameStatement, boundaries);
  try {
    const result = await work(tx, client);
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
  readonly #boundaries: Boundaries;
  #state: "not begun" | "open" | "committing" | "over" = "not begun";
  #begun: Promise<unknown> = Promise.resolve();
  #kysely: Kysely<Schema> | undefined;

  constructor(client: PoolClient, nameStatement: NameStatement, boundaries: Boundaries) {
    this.#client = client;
    this.#nameStatement = nameStatement;
    this.#boundaries = boundaries;
  }

  get kysely(): Kysely<Schema> {
    this.#kysely ??= createKysely(
      (statement, parameters) => this.query(statement, parameters),
      this.#nameStatement,
    );
    return this.#kysely;
  }

  async open(): Promise<void> {
    this.#sendTogether(() => undefined);
    await this.#begun;
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
      sendCommand(this.#client, this.#boundaries.commit),
    ]);
    this.#state = "committing";
    const [write, begin, commit] = await Promise.allSettled([written, this.#begun, committed]);
    // After a write that the server refused it answers the COMMIT by rolling back.
    if (write.status === "rejected") throw describeFailedWrite(write.reason);
    if (begin.status === "rejected") throw begin.reason;
    if (commit.status === "rejected") throw describeFailedCommit(commit.reason);
    this.#confirmCommitted(commit.value);
    return write.value;
  }

  /** Commits unless nothing was sent or `commitWith` did it already. */
  async commit(): Promise<void> {
    if (this.#state !== "open") return;
    this.#state = "committing";
    const { commit } = this.#boundaries;
    const command = await sendCommand(this.#client, commit).catch((error: unknown) => {
      throw describeFailedCommit(error);
    });
    this.#confirmCommitted(command);
  }

  /** Never throws: a connection that cannot roll back is closed by its lender, which has the same effect. */
  async rollback(): Promise<void> {
    const isOpen = this.#state === "open";
    const isHalfCommitted = this.#state === "committing" && !this.#boundaries.commitEnds;
    this.#state = "over";
    if (!isOpen && !isHalfCommitted) return;
    await sendCommand(this.#client, this.#boundaries.rollback).catch(() => undefined);
  }

  #confirmCommitted(command: string): void {
    if (command === this.#boundaries.committed) {
      this.#state = "over";
      return;
    }
    throw new Error("a statement failed and its error was swallowed, so nothing was saved");
  }

  /** Everything that `send` queues, and `BEGIN` where it is still due, leaves in one packet. */
  #sendTogether<Sent>(send: () => Sent): Sent {
    if (this.#state !== "not begun" && this.#state !== "open") {
      throw new Error("the transaction is over");
    }
    const { stream } = this.#client.connection;
    stream.cork();
    try {
      if (this.#state === "not begun") {
        this.#state = "open";
        this.#begun = sendCommand(this.#client, this.#boundaries.begin);
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

/** A lost connection hides how far the server got; its own word that the write failed settles it. */
function describeFailedWrite(error: unknown): unknown {
  const settled = error instanceof DatabaseUnavailable && answeredByServer(error.cause);
  return settled ? error : describeFailedCommit(error);
}

function describeFailedCommit(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable)) return error;
  return new DatabaseLeftOpen(
    "The connection was lost during the commit: the change may or may not have been saved.",
    { cause: error },
  );
}
