import type { Instant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import {
  findLooseAttachments,
  findLooseBlobs,
  sweepAttachment,
  sweepBlob,
} from "../storage/attachments/sweep-loose.ts";
import { withTransaction } from "../storage/transaction.ts";
import type { DueSearch, DueWork } from "./due-work.ts";

/** How long an attachment may wait for its message, and a content for its attachment. */
export const LOOSE_SECONDS = 86_400;

/** Attachments that no message has taken for a day. Handling one removes what is known of it. */
export async function findAttachmentsToSweep(
  context: Context,
  search: DueSearch,
): Promise<DueWork[]> {
  const until = looseUntil(search.now);
  const loose = await findLooseAttachments(context.database, { ...search, until });
  return loose.map(({ id, dueAt }) => ({
    id,
    dueAt,
    handle: async () => {
      const gone = await withTransaction(
        context.database,
        (tx) => sweepAttachment(tx, { id, until }),
        { safeToRetry: true },
      );
      return gone ? 1 : 0;
    },
  }));
}

/**
 * Contents that nothing refers to. They are thrown away while their row is still locked, so an upload of
 * the same bytes waits and then puts them into their place again.
 */
export async function findBlobsToSweep(context: Context, search: DueSearch): Promise<DueWork[]> {
  const until = looseUntil(search.now);
  const loose = await findLooseBlobs(context.database, { ...search, until });
  return loose.map(({ id, dueAt }) => ({
    id,
    dueAt,
    handle: () =>
      withTransaction(
        context.database,
        async (tx) => {
          const sha256 = await sweepBlob(tx, { id, until });
          if (sha256 === null) return 0;
          await context.attachments.remove(sha256);
          return 1;
        },
        { safeToRetry: true },
      ),
  }));
}

const looseUntil = (now: Instant): Instant => now - LOOSE_SECONDS;
