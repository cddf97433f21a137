import type { Caller } from "../../../domain/access/caller.ts";
import {
  decideUnmerge,
  type UnmergeSituation,
  type UnmergeWrite,
} from "../../../domain/ticket/merge/decide-unmerge.ts";
import type { MergeRecord } from "../../../domain/ticket/merge/merge-record.ts";
import { refuseUnmerge, ticketsToTakeBack } from "../../../domain/ticket/merge/refuse-unmerge.ts";
import { relationLogs } from "../../../domain/ticket/relations/relation-log.ts";
import type { Context } from "../../context.ts";
import { dropFavourites, giveBackTicket } from "../../storage/merges/give-back.ts";
import {
  findMergeRecord,
  listMergesInto,
  noteTakenBack,
} from "../../storage/merges/merge-records.ts";
import { listMessageFacts } from "../../storage/messages/list-message-facts.ts";
import { moveMessages } from "../../storage/messages/move-messages.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { loadAncestors, lockRelations } from "../../storage/relations/relation-graph.ts";
import {
  changeRelationEnds,
  listRelationsOf,
  storeRelationsAgain,
} from "../../storage/relations/relation-rows.ts";
import { lockTickets, type FoundTickets } from "../../storage/tickets/find-tickets.ts";
import { storeTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import { businessClocks } from "../business-clocks.ts";
import { currentCaller } from "../current-caller.ts";
import { unmergeRefused } from "./unmerge-refused.ts";

export interface UnmergeCommand {
  readonly mergeId: number;
  /** Which of its tickets; empty = all that are still merged. */
  readonly ticketIds: readonly number[];
}

/** What taking a merge back did. */
export interface Unmerged {
  readonly mergeId: number;
  readonly survivorId: number;
  readonly ticketIds: readonly number[];
  readonly messageIds: readonly number[];
  /** Messages and relations that did not come back, because something else became of them since. */
  readonly skippedMessageIds: readonly number[];
  readonly skippedRelationIds: readonly number[];
}

/**
 * Takes a merge back, in one transaction that locks all of its tickets: each has again what the merge took
 * of it, and the survivor keeps what is its own. Throws `AppError` "notFound", "forbidden", "validation"
 * for a ticket that was not part of the merge, or "conflict" that says what stands in the way.
 */
export async function unmergeTickets(
  context: Context,
  caller: Caller,
  command: UnmergeCommand,
): Promise<Unmerged> {
  return againIfVanished(() =>
    withTransaction(context.database, (tx) => unmerge(context, tx, { caller, command }), {
      safeToRetry: true,
    }),
  );
}

interface Unmerging {
  readonly caller: Caller;
  readonly command: UnmergeCommand;
}

async function unmerge(context: Context, tx: Transaction, unmerging: Unmerging): Promise<Unmerged> {
  const situation = await load(context, tx, unmerging);
  const decision = decideUnmerge(situation);
  if (decision.kind === "circle") {
    throw unmergeRefused({ code: "circle", ticketId: decision.ticketId });
  }
  const { write } = decision;
  await store(tx, write, situation);
  return {
    mergeId: situation.record.mergeId,
    survivorId: situation.survivor.ticketId,
    ticketIds: situation.sources.map(({ ticketId }) => ticketId),
    messageIds: write.sources.flatMap(({ messageIds }) => messageIds),
    skippedMessageIds: write.skippedMessageIds,
    skippedRelationIds: write.relations.left.map(({ relationId }) => relationId),
  };
}

/** Locks relations and tickets, and reads what the merge is taken back by. Throws what refuses it. */
async function load(
  context: Context,
  tx: Transaction,
  { caller, command }: Unmerging,
): Promise<UnmergeSituation> {
  await lockRelations(tx);
  const known = await findMergeRecord(tx, command.mergeId);
  if (known === null) throw unmergeRefused({ code: "unknown" });
  const found = await lockTickets(tx, ticketIdsOf(known));
  // Whoever had the locks before may have taken it back, or have let go of a ticket.
  const records = await listMergesInto(tx, known.survivorId);
  const record = records.find(({ mergeId }) => mergeId === command.mergeId);
  if (record === undefined) throw unmergeRefused({ code: "unknown" });
  const desk = await context.desk.refreshIfOlderThan(found.deskVersion);
  const now = context.clock.now();
  const question = { caller: currentCaller(caller, desk), desk, now };
  const ticketIds = ticketsToTakeBack(record, command.ticketIds);
  const refusal = refuseUnmerge({ ...question, record, ticketIds, tickets: found.tickets });
  if (refusal !== null) throw unmergeRefused(refusal, command.ticketIds);
  const survivor = found.tickets.get(record.survivorId);
  if (survivor === undefined) throw unmergeRefused({ code: "unknown" });
  return {
    ...question,
    businessClock: businessClocks(desk),
    survivor,
    sources: ticketIds.flatMap((id) => found.tickets.get(id) ?? []),
    record,
    records,
    ...(await loadBelongings(tx, record, found)),
  };
}

async function loadBelongings(
  tx: Transaction,
  record: MergeRecord,
  { tickets }: FoundTickets,
): Promise<Pick<UnmergeSituation, "messages" | "relations" | "parents" | "presentIds">> {
  const { survivorId } = record;
  const [messages, relations] = await Promise.all([
    listMessageFacts(tx, [survivorId]),
    listRelationsOf(tx, ticketIdsOf(record)),
  ]);
  const ends = relations.flatMap((one) => [one.sourceTicketId, one.destinationTicketId]);
  return {
    messages,
    relations,
    parents: await loadAncestors(tx, [...new Set([...ticketIdsOf(record), ...ends])]),
    presentIds: new Set(
      [...tickets.values()]
        .filter(({ mergedIntoTicketId }) => mergedIntoTicketId === 0)
        .map(({ ticketId }) => ticketId),
    ),
  };
}

/** Every ticket that has a part in a merge, the other ends of what it dropped among them. */
function ticketIdsOf({ survivorId, tickets }: MergeRecord): number[] {
  const ends = tickets.flatMap(({ trace }) =>
    trace.droppedRelations.flatMap((one) => [one.sourceTicketId, one.destinationTicketId]),
  );
  return [...new Set([survivorId, ...tickets.map(({ ticketId }) => ticketId), ...ends])];
}

async function store(
  tx: Transaction,
  { survivor, sources, formerUserIds, relations }: UnmergeWrite,
  situation: UnmergeSituation,
): Promise<void> {
  const { record, now } = situation;
  const { ticketId: from } = survivor.ticket;
  const ticketIds = sources.map(({ write }) => write.ticket.ticketId);
  const involved = new Set([from, ...ticketIds]);
  const logs = [
    ...relations.moved.flatMap((relation) => relationLogs(relation, "moved", situation)),
    ...relations.restored.flatMap((relation) => relationLogs(relation, "added", situation)),
  ];
  // The tickets of the merge have a row of their own about all of it.
  await logRelations(
    tx,
    logs.filter((entry) => !involved.has(entry.ticketId)),
  );
  await changeRelationEnds(tx, relations.moved);
  await storeRelationsAgain(tx, relations.restored);
  for (const { write, messageIds, favourites } of sources) {
    const { ticketId, title } = write.ticket;
    await moveMessages(tx, messageIds, { ticketId, title });
    await giveBackTicket(tx, ticketId, { from, favourites });
    await storeTicketWrite(tx, write);
  }
  await dropFavourites(tx, from, formerUserIds);
  await storeTicketWrite(tx, survivor);
  await noteTakenBack(tx, record.mergeId, { ticketIds, at: now });
}
