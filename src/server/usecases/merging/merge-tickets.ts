import type { Caller } from "../../../domain/access/caller.ts";
import { decideMerge, type MergeWrite } from "../../../domain/ticket/merge/decide-merge.ts";
import {
  refuseMerge,
  refuseMergeWish,
  type MergeWish,
} from "../../../domain/ticket/merge/refuse-merge.ts";
import { relationLogs } from "../../../domain/ticket/relations/relation-log.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { listMessageFacts } from "../../storage/messages/list-message-facts.ts";
import { listFavouritesOf } from "../../storage/merges/give-back.ts";
import { listMergesInto, storeMergeRecord } from "../../storage/merges/merge-records.ts";
import { moveAllMessages } from "../../storage/messages/move-messages.ts";
import { logRelations } from "../../storage/relations/log-relations.ts";
import { loadAncestors, lockRelations } from "../../storage/relations/relation-graph.ts";
import {
  changeRelationEnds,
  listRelationsOf,
  removeRelations,
} from "../../storage/relations/relation-rows.ts";
import { lockTickets } from "../../storage/tickets/find-tickets.ts";
import { takeOverTickets } from "../../storage/tickets/take-over-tickets.ts";
import { storeTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { currentCaller } from "../current-caller.ts";
import { decideTicketSave, type SaveTicketCommand } from "../decide-ticket-save.ts";
import { deskWithTags } from "../desk-with-tags.ts";
import type { TicketView } from "../ticket-view.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import { mergeRefused, tooMuchTimeSpent } from "./merge-refused.ts";
import { viewStoredTicket } from "./view-stored-ticket.ts";

export interface MergeTicketsCommand {
  /** The save of the ticket that survives, with the values to keep. */
  readonly survivor: SaveTicketCommand;
  /** What is merged into it; one that is named twice counts once. */
  readonly secondaryIds: readonly number[];
}

/**
 * Merges tickets into one, in one transaction that locks all of them: the survivor is saved as wished and
 * takes over messages, people, relations, favourites and logs; the others stay as shells that lead to
 * it. Throws `RefusedError` for what stands against the save, and `AppError` "validation", "notFound" or
 * "forbidden".
 */
export async function mergeTickets(
  context: Context,
  caller: Caller,
  { survivor, secondaryIds }: MergeTicketsCommand,
): Promise<TicketView> {
  const wish = { survivorId: survivor.ticketId, secondaryIds };
  const refusal = refuseMergeWish(wish);
  if (refusal !== null) throw mergeRefused(refusal, wish);
  return againIfVanished(() =>
    withTransaction(context.database, (tx) => merge(context, tx, { caller, survivor, wish }), {
      safeToRetry: true,
    }),
  );
}

interface Merging {
  readonly caller: Caller;
  readonly survivor: SaveTicketCommand;
  readonly wish: MergeWish;
}

async function merge(context: Context, tx: Transaction, merging: Merging): Promise<TicketView> {
  const { caller, survivor, wish } = merging;
  const secondaries = await lockAll(context, tx, merging);
  const secondaryIds = secondaries.map(({ ticketId }) => ticketId);
  const ticketIds = [wish.survivorId, ...secondaryIds];
  const [{ decision, situation }, messages, relations, favourites, earlier] = await Promise.all([
    decideTicketSave(context, tx, { caller, command: survivor }),
    listMessageFacts(tx, ticketIds),
    listRelationsOf(tx, ticketIds),
    listFavouritesOf(tx, ticketIds),
    listMergesInto(tx, wish.survivorId),
  ]);
  const { stored } = situation;
  if (stored === null) throw new Error("a ticket that is locked was taken for a new one");
  const ends = relations.flatMap((one) => [one.sourceTicketId, one.destinationTicketId]);
  const decided = decideMerge({
    ...situation,
    stored,
    save: decision.kind === "write" ? decision.write : null,
    secondaries,
    messages,
    relations,
    favourites,
    earlier,
    parents: await loadAncestors(tx, [...new Set([...ticketIds, ...ends])]),
  });
  if (decided.kind === "tooMuchTimeSpent") throw tooMuchTimeSpent();
  await store(tx, decided.write, { secondaryIds, situation });
  const { caller: current } = situation;
  const desk = deskWithTags(situation);
  return viewStoredTicket(tx, wish.survivorId, { desk, caller: current });
}

/** Locks relations and tickets, and says which tickets are merged away, by ascending id. */
async function lockAll(
  context: Context,
  tx: Transaction,
  { caller, wish }: Merging,
): Promise<Ticket[]> {
  await lockRelations(tx);
  const { tickets, deskVersion } = await lockTickets(tx, [wish.survivorId, ...wish.secondaryIds]);
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  const refusal = refuseMerge(wish, tickets, { caller: currentCaller(caller, desk), desk });
  if (refusal !== null) throw mergeRefused(refusal, wish);
  return [...tickets.values()].filter(({ ticketId }) => ticketId !== wish.survivorId);
}

async function store(
  tx: Transaction,
  { survivor, shells, relations, record }: MergeWrite,
  {
    secondaryIds,
    situation,
  }: {
    readonly secondaryIds: readonly number[];
    readonly situation: Parameters<typeof relationLogs>[2];
  },
): Promise<void> {
  const { ticketId, title } = survivor.ticket;
  const involved = new Set([ticketId, ...secondaryIds]);
  const logs = [
    ...relations.moved.flatMap((relation) => relationLogs(relation, "moved", situation)),
    ...relations.dropped.flatMap((relation) => relationLogs(relation, "removed", situation)),
  ];
  // The merge has a row of its own in the logs of the tickets that it is about.
  await logRelations(
    tx,
    logs.filter((entry) => !involved.has(entry.ticketId)),
  );
  await removeRelations(tx, relations.dropped);
  await changeRelationEnds(tx, relations.moved);
  await moveAllMessages(tx, secondaryIds, { ticketId, title });
  await takeOverTickets(tx, secondaryIds, ticketId);
  for (const shell of shells) await storeTicketWrite(tx, shell);
  await storeTicketWrite(tx, survivor);
  await storeMergeRecord(tx, record);
}
