import { once } from "node:events";
import type { Client } from "pg";
import { translateError } from "../database-errors.ts";
import { promised } from "./promised.ts";
import type { CopyConnection, CopyQuery } from "./copy-query.ts";

/**
 * Runs `copy … from stdin` with these bytes and returns how many rows they were. A slow server slows the
 * reading down. When the bytes end with an error nothing of them counts, and the error is thrown.
 */
export async function copyIn(
  client: Client,
  sql: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const query = new CopyIn(sql);
  client.query(query);
  await query.ready;
  try {
    for await (const chunk of chunks) await query.send(chunk);
  } catch (error) {
    await query.giveUp();
    throw error;
  }
  return query.finish();
}

class CopyIn implements CopyQuery {
  readonly #sql: string;
  readonly #readiness = promised<void>();
  readonly #outcome = promised<number>();
  #connection: CopyConnection | undefined;
  #rowCount = 0;
  #failure: unknown;

  constructor(sql: string) {
    this.#sql = sql;
    // Whoever sends hears of a failure when he sends next.
    this.#outcome.promise.catch(() => undefined);
  }

  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  async send(chunk: Uint8Array): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    const connection = this.#required();
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) {
      await Promise.race([once(connection.stream, "drain"), this.#outcome.promise]);
    }
  }

  finish(): Promise<number> {
    if (this.#failure === undefined) this.#required().endCopyFrom();
    return this.#outcome.promise;
  }

  /** Resolves when the server has forgotten what was sent. */
  async giveUp(): Promise<void> {
    if (this.#failure === undefined) this.#required().sendCopyFail("given up");
    await this.#outcome.promise.catch(() => undefined);
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#sql);
  }

  handleCopyInResponse(): void {
    this.#readiness.resolve();
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#rowCount = Number(/\d+$/.exec(text)?.[0] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#outcome.resolve(this.#rowCount);
  }

  handleError(error: Error): void {
    this.#failure = translateError(error);
    this.#readiness.reject(this.#failure);
    this.#outcome.reject(this.#failure);
  }

  handleRowDescription(): void {}
  handleCopyData(): void {}

  #required(): CopyConnection {
    if (this.#connection === undefined) throw new Error("the COPY was not sent yet");
    return this.#connection;
  }
}
