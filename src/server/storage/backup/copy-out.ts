import { Readable } from "node:stream";
import type { Client } from "pg";
import { translateError } from "../database-errors.ts";
import type { CopyConnection, CopyQuery } from "./copy-query.ts";

/** Rows come one by one; so many bytes of them are passed on together. */
const BATCH_BYTES = 65_536;

/** What a COPY sends, as it comes, and in the end how many rows it was. */
export interface CopiedRows {
  readonly bytes: AsyncIterable<Buffer>;
  /** Known when all bytes have been read. */
  readonly rowCount: () => number;
}

/** Runs `copy … to stdout` on a connection that does nothing else meanwhile. A slow reader slows it down. */
export function copyOut(client: Client, sql: string): CopiedRows {
  const query = new CopyOut(sql);
  client.query(query);
  return { bytes: query.bytes, rowCount: () => query.rowCount };
}

class CopyOut implements CopyQuery {
  rowCount = 0;
  readonly bytes: Readable;
  readonly #sql: string;
  #batch: Buffer[] = [];
  #batchBytes = 0;
  #connection: CopyConnection | undefined;

  constructor(sql: string) {
    this.#sql = sql;
    this.bytes = new Readable({ read: () => void this.#connection?.stream.resume() });
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#sql);
  }

  /** The driver uses the memory of a message again. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.#batch.push(Buffer.from(chunk));
    this.#batchBytes += chunk.byteLength;
    if (this.#batchBytes >= BATCH_BYTES && !this.#passOn()) this.#connection?.stream.pause();
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rowCount = Number(/\d+$/.exec(text)?.[0] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#passOn();
    this.bytes.push(null);
  }

  handleError(error: Error): void {
    this.bytes.destroy(translateError(error) as Error);
  }

  handleRowDescription(): void {}
  handleCopyInResponse(): void {}

  /** Whether more is wanted. */
  #passOn(): boolean {
    if (this.#batchBytes === 0) return true;
    const batch = Buffer.concat(this.#batch);
    this.#batch = [];
    this.#batchBytes = 0;
    return this.bytes.push(batch);
  }
}
