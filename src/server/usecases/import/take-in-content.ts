import type { SourceAttachment } from "../../../domain/import/source-ticket.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { registerBlob } from "../../storage/attachments/blob-rows.ts";

/** Reads the content of an attachment from its desk; null when it is not there. */
export type ReadContent = (attachmentId: number) => Promise<AsyncIterable<Uint8Array> | null>;

/** The content that arrived is not as long as it was said to be. */
export class IncompleteContent extends Error {
  override readonly name = "IncompleteContent";
}

/** A content in its place, or why there is none. */
export type TakenContent =
  | { readonly sha256: string }
  | { readonly sha256: null; readonly reason: string };

/**
 * Fetches a content and keeps it under its hash, before any row says that it is there: whatever dies in
 * between leaves at most bytes that nobody refers to. Throws `IncompleteContent`.
 */
export async function takeInContent(
  { attachments, database, clock }: Context,
  { attachmentId, sizeBytes }: SourceAttachment,
  read: ReadContent,
): Promise<TakenContent> {
  const content = await read(attachmentId);
  if (content === null) return { sha256: null, reason: "its content is not there" };
  try {
    const received = await attachments.receive(content);
    try {
      if (received.sizeBytes !== sizeBytes) {
        throw new IncompleteContent(`${received.sizeBytes} of ${sizeBytes} bytes arrived`);
      }
      const { sha256 } = received;
      await registerBlob(database, { sha256, sizeBytes, now: clock.now() });
      await received.keep();
      return { sha256 };
    } finally {
      await received.discard();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === "payloadTooLarge") {
      return { sha256: null, reason: "its content is longer than this desk allows" };
    }
    throw error;
  }
}
