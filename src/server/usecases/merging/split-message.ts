import type { Caller } from "../../../domain/access/caller.ts";
import type { Person } from "../../../domain/people/person.ts";
import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import {
  countAttachments,
  decideSplitMessage,
  sourceAfterMessageSplit,
  type SplitMessageDecision,
  type SplitMessageSituation,
} from "../../../domain/ticket/split/decide-split-message.ts";
import { firstMessage, inheritFromMessage } from "../../../domain/ticket/split/first-message.ts";
import { splitOff } from "../../../domain/ticket/split/split-off.ts";
import type { NewMessage } from "../../../domain/ticket/message/message.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { listAttachmentsOfMessage } from "../../storage/attachments/attachment-rows.ts";
import { transferAttachments } from "../../storage/attachments/transfer-attachments.ts";
import { storeMessageChange } from "../../storage/messages/change-message.ts";
import { insertMessage } from "../../storage/messages/insert-message.ts";
import { lockMessage } from "../../storage/messages/load-message.ts";
import { loadNamedRecords, noNamedRecords } from "../../storage/tickets/load-ticket.ts";
import { storeTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { mergeTexts } from "../../texts/merge-texts.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { businessClocks } from "../business-clocks.ts";
import { withUntouchedTexts } from "../change-message.ts";
import { currentCaller } from "../current-caller.ts";
import { refusalOfChange } from "../message-refused.ts";
import { safeMessageTexts } from "../safe-message-texts.ts";
import { changeWishedBy } from "../save-message.ts";
import type { TicketView } from "../ticket-view.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import { decideNewTicket, type NewTicketCommand } from "./decide-new-ticket.ts";
import { SplitMessageRefusedError } from "./split-message-refused.ts";
import { viewStoredTicket } from "./view-stored-ticket.ts";

export interface SplitMessageCommand {
  readonly messageId: number;
  /** What the message that is split is to be. */
  readonly source: MessageInput;
  readonly newTicket: NewTicketCommand;
  /** The first message of the new ticket. */
  readonly newMessage: MessageInput;
  readonly attachmentIds: readonly number[];
}

/**
 * Makes a ticket of a part of a message, in one transaction that locks its ticket. Throws
 * `SplitMessageRefusedError`, `NewTicketRefusedError`, and `AppError` "validation" naming attachments
 * that do not hang on the message, "notFound", "forbidden" or "conflict".
 */
export async function splitMessage(
  context: Context,
  caller: Caller,
  command: SplitMessageCommand,
): Promise<TicketView> {
  return againIfVanished(() =>
    withTransaction(context.database, (tx) => split(context, tx, { caller, command }), {
      safeToRetry: true,
    }),
  );
}

interface Splitting {
  readonly caller: Caller;
  readonly command: SplitMessageCommand;
}

async function split(context: Context, tx: Transaction, splitting: Splitting): Promise<TicketView> {
  const { command } = splitting;
  const { situation, persons } = await assess(context, tx, splitting);
  const decision = decideSource(situation, command);
  const { ticket, message: source, caller, desk } = situation;
  const created = await decideNewTicket(context, tx, {
    caller: splitting.caller,
    source: { ticket, persons },
    newTicket: command.newTicket,
  });
  const message = firstMessageOf(command, { situation, persons, created: created.write });
  const attachmentCount = countAttachments(decision.attachments.moved);
  const write = splitOff(created.write, [{ ...message, attachmentCount }], {
    desk,
    businessClock: businessClocks(desk),
    details: { split: { fromTicketId: ticket.ticketId, fromMessageId: source.messageId } },
  });
  const ticketId = await storeTicketWrite(tx, write);
  const newMessageId = await insertMessage(tx, ticketId, message);
  await storeSource(tx, { situation, decision, ticketId });
  await transferAttachments(
    tx,
    decision.attachments.moved.map(({ attachmentId }) => attachmentId),
    { from: source.messageId, to: newMessageId },
  );
  return viewStoredTicket(tx, ticketId, { desk: created.desk, caller });
}

async function assess(
  context: Context,
  tx: Transaction,
  { caller, command }: Splitting,
): Promise<{ situation: SplitMessageSituation; persons: ReadonlyMap<number, Person> }> {
  const { messageId, newMessage } = command;
  const locked = await lockMessage(tx, messageId);
  if (locked === null) {
    throw new AppError("notFound", say(messageTexts.unknownMessage, { id: messageId }));
  }
  const { message, ticket, others } = locked;
  const people = [message.personId, newMessage.personId ?? 0, ticket.personId];
  const [attachments, { persons }, desk] = await Promise.all([
    listAttachmentsOfMessage(tx, messageId),
    loadNamedRecords(tx, {
      ...noNamedRecords,
      personIds: [...people, ...ticket.secondaryPersonIds].filter((id) => id !== 0),
    }),
    context.desk.refreshIfOlderThan(locked.deskVersion),
  ]);
  const now = { caller: currentCaller(caller, desk), now: context.clock.now() };
  return { situation: { message, ticket, others, attachments, desk, ...now }, persons };
}

type Granted = Extract<SplitMessageDecision, { kind: "granted" }>;

function decideSource(situation: SplitMessageSituation, command: SplitMessageCommand): Granted {
  const { message, desk } = situation;
  const wish = changeWishedBy(command.source);
  const change = withUntouchedTexts(wish, {
    safe: safeMessageTexts(wish, desk.settings),
    message,
  });
  const { attachmentIds } = command;
  const decision = decideSplitMessage(situation, { change, attachmentIds });
  switch (decision.kind) {
    case "granted":
      return decision;
    case "faulty":
      throw new SplitMessageRefusedError("source", decision.refusals);
    case "mayNotChangeMessages":
      throw new AppError("forbidden", say(messageTexts.mayNotChangeMessages));
    case "unknownAttachments":
      throw unknownAttachments(command, decision.attachmentIds);
    default:
      throw refusalOfChange(decision, say(ticketTexts.mayNotChange));
  }
}

function unknownAttachments(
  { attachmentIds, messageId }: SplitMessageCommand,
  unknown: ReadonlySet<number>,
): AppError {
  const members = new Map<string, Text>();
  for (const [place, id] of attachmentIds.entries()) {
    if (!unknown.has(id)) continue;
    const text = say(mergeTexts.attachmentElsewhere, { messageId, id });
    members.set(`TransferAttachmentsIds/${place}`, text);
  }
  const [first] = members.values();
  if (first === undefined) throw new Error("an unknown attachment was named");
  return new AppError("validation", first, { members });
}

function firstMessageOf(
  { newMessage }: SplitMessageCommand,
  beside: {
    readonly situation: SplitMessageSituation;
    readonly persons: ReadonlyMap<number, Person>;
    readonly created: TicketWrite;
  },
): NewMessage {
  const { situation, persons, created } = beside;
  const { caller, desk, now, message: source } = situation;
  const input = safeMessageTexts(inheritFromMessage(newMessage, source, persons), desk.settings);
  const stored = created.ticket;
  const businessClock = businessClocks(desk);
  const first = firstMessage({ stored, input, caller, desk, persons, businessClock, now });
  if ("refusals" in first) throw new SplitMessageRefusedError("new", first.refusals);
  return first;
}

/** What becomes of the source: the message with its ticket, the ticket alone, or nothing. */
async function storeSource(
  tx: Transaction,
  done: {
    readonly situation: SplitMessageSituation;
    readonly decision: Granted;
    readonly ticketId: number;
  },
): Promise<void> {
  const { situation, decision, ticketId } = done;
  const write = sourceAfterMessageSplit(situation, decision, ticketId);
  if (write === null) return;
  const { revision } = decision;
  if (revision.kind === "unchanged") await storeTicketWrite(tx, write);
  else {
    const { ticket, log } = write;
    const { messageId } = situation.message;
    await storeMessageChange(tx, { messageId, message: revision.message, ticket, log });
  }
}
