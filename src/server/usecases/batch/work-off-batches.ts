import { callerOf, type Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  claimBatchItem,
  listWaitingItems,
  settleBatchItem,
  type BatchItem,
  type ClaimedItem,
} from "../../storage/batch/batch-items.ts";
import { withEnclosedDatabase } from "../../storage/enclosed-database.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { signInTexts } from "../../texts/sign-in-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import type { DueSearch, DueWork } from "../due-work.ts";
import { MessageRefusedError } from "../message-refused.ts";
import { RefusedError } from "../refused.ts";
import { noNamedRecords, saveTicket } from "../save-ticket.ts";
import { forwardInBatch } from "./forward-in-batch.ts";
import { replyInBatch } from "./reply-in-batch.ts";

/** Published numbers of the log actions. */
const closeActions = { reply: 38, forward: 37 } as const;

/**
 * The tickets that wait for their turn in a batch. Handling one does all that is wished to it and ends its
 * turn in one transaction: who dies on the way leaves nothing behind, and whoever comes next does it.
 */
export async function findBatchItems(
  context: Context,
  { after, limit }: DueSearch,
): Promise<DueWork[]> {
  const last = after === null ? null : { batchTaskId: Number(after.dueAt), position: after.id };
  const items = await listWaitingItems(context.database, { after: last, limit });
  return items.map((item) => ({
    id: item.position,
    dueAt: String(item.batchTaskId),
    handle: () => handleItem(context, item),
  }));
}

async function handleItem(context: Context, item: BatchItem): Promise<number> {
  try {
    return await withEnclosedDatabase(context.database, async (tx, database) => {
      const claimed = await claimBatchItem(tx, item);
      if (claimed === null) return 0;
      await carryOut({ ...context, database }, claimed);
      await settleBatchItem(tx, item, null);
      return 1;
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return recordFailure(context, item, reason);
  }
}

async function carryOut(context: Context, { ticketId, userId, wish }: ClaimedItem): Promise<void> {
  const caller = requireCaller(context.desk.current(), userId);
  if (wish.kind === "reply") await replyInBatch(context, caller, { ticketId, wish });
  else await forwardInBatch(context, caller, { ticketId, wish });
  if (!wish.closes) return;
  await saveTicket(context, caller, {
    ticketId,
    input: () => ({ baseStatus: "Closed" }),
    named: noNamedRecords,
    logAction: closeActions[wish.kind],
  });
}

/** Whoever wished it, with the rights that he has by now. */
function requireCaller(desk: Desk, userId: number): Caller {
  const user = desk.users.get(userId);
  if (user !== undefined) return callerOf(user, desk);
  throw new AppError("unauthenticated", say(signInTexts.noLongerValid));
}

/** Why a ticket cannot be served, if that will not change by itself. */
function reasonOf(error: unknown): Text | null {
  if (error instanceof AppError && error.code !== "unavailable") return error.text;
  const isRefused = error instanceof RefusedError || error instanceof MessageRefusedError;
  return isRefused ? say(batchTexts.ticketRefused) : null;
}

async function recordFailure(context: Context, item: BatchItem, reason: Text): Promise<number> {
  return withTransaction(
    context.database,
    async (tx) => {
      if ((await claimBatchItem(tx, item)) === null) return 0;
      await settleBatchItem(tx, item, reason);
      return 1;
    },
    { safeToRetry: true },
  );
}
