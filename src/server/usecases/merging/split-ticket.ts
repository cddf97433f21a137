import type { Caller } from "../../../domain/access/caller.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import { sourceAfterSplit } from "../../../domain/ticket/split/source-after-split.ts";
import { splitOff } from "../../../domain/ticket/split/split-off.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { listMessageFacts, type PlacedFacts } from "../../storage/messages/list-message-facts.ts";
import { moveMessages } from "../../storage/messages/move-messages.ts";
import { storeTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { mergeTexts } from "../../texts/merge-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { decideTicketSave, type SaveTicketCommand } from "../decide-ticket-save.ts";
import { noNamedRecords } from "../save-ticket.ts";
import type { TicketView } from "../ticket-view.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import { decideNewTicket, type NewTicketCommand } from "./decide-new-ticket.ts";
import { viewStoredTicket } from "./view-stored-ticket.ts";

export interface SplitTicketCommand {
  readonly sourceTicketId: number;
  /** What the source becomes; 0 = it keeps its status. */
  readonly sourceStatusId: number;
  /** When a source that is postponed becomes active; null = not said. */
  readonly sourceActivatesAt: OptionalInstant;
  readonly messageIds: readonly number[];
  readonly newTicket: NewTicketCommand;
}

/**
 * Makes a ticket of some messages of another one, in one transaction that locks that one. Throws
 * `RefusedError` for what stands against a change of the source, `NewTicketRefusedError`, and `AppError`
 * "validation" naming messages that the source does not have, or "notFound".
 */
export async function splitTicket(
  context: Context,
  caller: Caller,
  command: SplitTicketCommand,
): Promise<TicketView> {
  const { sourceTicketId: ticketId } = command;
  // A save takes these ids for a ticket that is to be made.
  if (ticketId <= 0) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  return againIfVanished(() =>
    withTransaction(context.database, (tx) => split(context, tx, { caller, command }), {
      safeToRetry: true,
    }),
  );
}

async function split(
  context: Context,
  tx: Transaction,
  { caller, command }: { readonly caller: Caller; readonly command: SplitTicketCommand },
): Promise<TicketView> {
  const source = { caller, command: sourceSave(command) };
  const { loaded, situation, decision } = await decideTicketSave(context, tx, source);
  const { stored } = situation;
  if (stored === null) throw new Error("a ticket that is locked was taken for a new one");
  const before = await listMessageFacts(tx, [stored.ticketId]);
  requireOwn(command.messageIds, before, stored.ticketId);
  const moving = new Set(command.messageIds);
  const moved = before.filter(({ messageId }) => moving.has(messageId));
  const after = before.filter(({ messageId }) => !moving.has(messageId));
  const created = await decideNewTicket(context, tx, {
    caller,
    source: { ticket: stored, persons: loaded.references.persons },
    newTicket: command.newTicket,
  });
  const messageIds = moved.map(({ messageId }) => messageId);
  const details = { split: { fromTicketId: stored.ticketId, messageIds } };
  const write = splitOff(created.write, moved, { ...situation, details });
  const ticketId = await storeTicketWrite(tx, write);
  await moveMessages(tx, messageIds, { ticketId, title: write.ticket.title });
  const save = decision.kind === "write" ? decision.write : null;
  if (save !== null || moved.length > 0) {
    const left = sourceAfterSplit({
      ...situation,
      stored,
      save,
      before,
      after,
      messageChanges: [],
      details: { split: { intoTicketId: ticketId, messageIds } },
    });
    await storeTicketWrite(tx, left);
  }
  return viewStoredTicket(tx, ticketId, { desk: created.desk, caller: situation.caller });
}

/** Nothing but its status is said of the source. */
function sourceSave(command: SplitTicketCommand): SaveTicketCommand {
  const { sourceTicketId: ticketId, sourceStatusId, sourceActivatesAt: activatesAt } = command;
  const input = {
    ...(sourceStatusId > 0 && { statusId: sourceStatusId }),
    ...(activatesAt !== null && { activatesAt }),
  };
  return { ticketId, input: () => input, named: noNamedRecords };
}

function requireOwn(
  messageIds: readonly number[],
  own: readonly PlacedFacts[],
  ticketId: number,
): void {
  const known = new Set(own.map(({ messageId }) => messageId));
  const members = new Map<string, Text>();
  for (const [place, id] of messageIds.entries()) {
    if (known.has(id)) continue;
    members.set(`TransferMessageIds/${place}`, say(mergeTexts.messageElsewhere, { ticketId, id }));
  }
  const [first] = members.values();
  if (first !== undefined) throw new AppError("validation", first, { members });
}
