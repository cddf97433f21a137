import type { Caller } from "../../../domain/access/caller.ts";
import type { BatchChangeWish } from "../../../domain/batch/batch-wish.ts";
import type { Context } from "../../context.ts";
import { addBatchTask } from "../../storage/batch/batch-tasks.ts";
import { addSnapshotJob } from "../../storage/batch/bulk-jobs.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { getListSnapshot } from "../list-snapshots/get-list-snapshot.ts";
import { getBulkJob, type BulkJob } from "./get-bulk-job.ts";

export interface BulkJobCommand {
  readonly ticketIds: readonly number[];
  /** A list that the caller keeps, all of it; 0 = the tickets above. */
  readonly snapshotId: number;
  readonly wish: BatchChangeWish;
}

/** As many as a desk has in one list; they are done in less than an hour. */
const TICKETS_MAX = 100_000;

/**
 * Lets many tickets be changed, each as a save of the caller would. Throws `AppError` "validation" that
 * names what is wrong, or "notFound" when the list is not kept for him.
 */
export async function startBulkJob(
  context: Context,
  caller: Caller,
  command: BulkJobCommand,
): Promise<BulkJob> {
  if (isEmpty(command.wish)) throw invalidFields([["Change", say(batchTexts.noChange)]]);
  if (hasBrokenText(command.wish)) throw invalidFields([["Change", say(valueTexts.brokenText)]]);
  const id = await (command.snapshotId === 0
    ? addOfTickets(context, caller, command)
    : addOfSnapshot(context, caller, command));
  return getBulkJob(context, caller, id);
}

function isEmpty({ input, customFields, addTagIds, removeTagIds }: BatchChangeWish): boolean {
  const lists = customFields.length + addTagIds.length + removeTagIds.length;
  return lists + Object.keys(input).length === 0;
}

/** A null character, or half of one of two, which a save would refuse and no database can keep until then. */
function hasBrokenText(wish: BatchChangeWish): boolean {
  return /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(wish));
}

async function addOfTickets(
  context: Context,
  caller: Caller,
  { ticketIds, wish }: BulkJobCommand,
): Promise<number> {
  const ids = [...new Set(ticketIds)];
  if (ids.length === 0) throw invalidFields([["TicketIds", say(batchTexts.noTickets)]]);
  requireFew("TicketIds", ids.length);
  return addBatchTask(context.database, { ...startOf(context, caller), wish, ticketIds: ids });
}

async function addOfSnapshot(
  context: Context,
  caller: Caller,
  { ticketIds, snapshotId, wish }: BulkJobCommand,
): Promise<number> {
  if (ticketIds.length > 0) throw invalidFields([["TicketIds", say(batchTexts.oneSource)]]);
  const { count } = await getListSnapshot(context, caller, snapshotId);
  requireFew("SnapshotId", count);
  return addSnapshotJob(context.database, { ...startOf(context, caller), wish, snapshotId });
}

function startOf({ clock }: Context, caller: Caller) {
  return { createdById: caller.user.userId, createdAt: clock.now() };
}

function requireFew(member: string, count: number): void {
  const fault: Text = say(valueTexts.tooMany, { maxCount: TICKETS_MAX, count });
  if (count > TICKETS_MAX) throw invalidFields([[member, fault]]);
}
