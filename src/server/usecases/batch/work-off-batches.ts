import { callerOf, type Caller } from "../../../domain/access/caller.ts";
import type { TicketTrace } from "../../../domain/batch/ticket-trace.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  claimBatchItem,
  listWaitingItems,
  settleBatchItem,
  takeTraceBack,
  type BatchItem,
  type ClaimedItem,
} from "../../storage/batch/batch-items.ts";
import { withEnclosedDatabase } from "../../storage/enclosed-database.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { signInTexts } from "../../texts/sign-in-texts.ts";
import { say } from "../../texts/text.ts";
import type { DueSearch, DueWork } from "../due-work.ts";
import { MessageRefusedError } from "../message-refused.ts";
import { RefusedError } from "../refused.ts";
import { noNamedRecords, saveTicket } from "../save-ticket.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import type { BatchReason } from "./batch-reason.ts";
import { changeInBatch } from "./change-in-batch.ts";
import { forwardInBatch } from "./forward-in-batch.ts";
import { replyInBatch } from "./reply-in-batch.ts";
import { undoInBatch } from "./undo-in-batch.ts";

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
  const last = after === null ? null : { turn: Number(after.dueAt), batchTaskId: after.id };
  const items = await listWaitingItems(context.database, { after: last, limit });
  return items.map((item) => ({
    id: item.batchTaskId,
    dueAt: String(item.turn),
    handle: () => handleItem(context, item),
  }));
}

async function handleItem(context: Context, item: BatchItem): Promise<number> {
  try {
    return await againIfVanished(() => handleOnce(context, item));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return recordFailure(context, item, reason);
  }
}

async function handleOnce(context: Context, item: BatchItem): Promise<number> {
  return withEnclosedDatabase(context.database, async (tx, database) => {
    const claimed = await claimBatchItem(tx, item);
    if (claimed === null) return 0;
    const trace = await carryOut({ ...context, database }, item, claimed);
    await settleBatchItem(tx, item, { reason: null, trace });
    return 1;
  });
}

/** Returns what an undo needs. */
async function carryOut(
  context: Context,
  { position }: BatchItem,
  { ticketId, userId, wish }: ClaimedItem,
): Promise<TicketTrace | null> {
  const caller = requireCaller(context.desk.current(), userId);
  if (wish.kind === "change") return changeInBatch(context, caller, { ticketId, wish });
  if (wish.kind === "undo") {
    const { batchTaskId } = wish;
    const trace = await takeTraceBack(context.database, { batchTaskId, position });
    if (trace !== null) await undoInBatch(context, caller, { ticketId, trace });
    return null;
  }
  if (wish.kind === "reply") await replyInBatch(context, caller, { ticketId, wish });
  else await forwardInBatch(context, caller, { ticketId, wish });
  if (wish.closes) {
    await saveTicket(context, caller, {
      ticketId,
      input: () => ({ baseStatus: "Closed" }),
      named: noNamedRecords,
      logAction: closeActions[wish.kind],
    });
  }
  return null;
}

/** Whoever wished it, with the rights that he has by now. */
function requireCaller(desk: Desk, userId: number): Caller {
  const user = desk.users.get(userId);
  if (user !== undefined) return callerOf(user, desk);
  throw new AppError("unauthenticated", say(signInTexts.noLongerValid));
}

/** Why a ticket cannot be served, if that will not change by itself. */
function reasonOf(error: unknown): BatchReason | null {
  if (error instanceof AppError && error.code !== "unavailable") return error.text;
  if (error instanceof RefusedError) return { refusals: error.refusals };
  return error instanceof MessageRefusedError ? say(batchTexts.ticketRefused) : null;
}

async function recordFailure(
  context: Context,
  item: BatchItem,
  reason: BatchReason,
): Promise<number> {
  return withTransaction(
    context.database,
    async (tx) => {
      if ((await claimBatchItem(tx, item)) === null) return 0;
      await settleBatchItem(tx, item, { reason, trace: null });
      return 1;
    },
    { safeToRetry: true },
  );
}
