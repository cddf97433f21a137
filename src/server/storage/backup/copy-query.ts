import type { Duplex } from "node:stream";

/** What the driver's connection offers to whoever speaks the COPY protocol. */
export interface CopyConnection {
  readonly stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** The messages that the driver hands to a query of a kind that it does not know. */
export interface CopyQuery {
  submit(connection: unknown): void;
  handleRowDescription(): void;
  handleCopyInResponse(): void;
  handleCopyData(message: { readonly chunk: Buffer }): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}
