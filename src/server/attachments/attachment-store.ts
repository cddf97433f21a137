import type { Readable } from "node:stream";

/**
 * Where the contents of attachments are. Each is kept once, under the SHA-256 hash of its bytes in
 * lower-case hexadecimal, and never changes.
 */
export interface AttachmentStore {
  /** Length of the largest content that is accepted. */
  readonly maxBytes: number;
  /**
   * Takes in a content without keeping it yet. Throws `AppError` "payloadTooLarge" as soon as it is
   * longer than allowed, and has then forgotten it.
   */
  receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedContent>;
  /**
   * The content with that hash, or a part of it; null when it is not there. Whoever opens it reads it
   * to its end or destroys it.
   */
  open(sha256: string, part?: ContentPart): Promise<Readable | null>;
  /** Throws the content with that hash away, if it is there. */
  remove(sha256: string): Promise<void>;
}

/** Bytes of a content, by their positions; both of these are part of it, and inside the content. */
export interface ContentPart {
  readonly first: number;
  readonly last: number;
}

/** A content that has arrived. One of `keep` and `discard` is to be called. */
export interface ReceivedContent {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first bytes, enough to tell what it is. */
  readonly head: Uint8Array;
  /** Puts it into its place for good: when this resolves it survives a loss of power. */
  keep(): Promise<void>;
  /** Forgets it; does nothing after `keep`. */
  discard(): Promise<void>;
}
