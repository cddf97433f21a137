import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Attachment } from "../../domain/attachments/attachment.ts";
import type { StoredMessage } from "../../domain/ticket/message/stored-message.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { listAttachmentsOfMessage } from "../storage/attachments/attachment-rows.ts";
import { findMessage } from "../storage/messages/load-message.ts";
import type { Queryable } from "../storage/queryable.ts";
import { readTogether } from "../storage/read-together.ts";
import { loadTicket, noNamedRecords, type LoadedTicket } from "../storage/tickets/load-ticket.ts";
import { currentCaller } from "./current-caller.ts";
import type { TicketView } from "./ticket-view.ts";

/** A message as it is now, with the ticket it is on and what hangs on it. */
export interface MessageView extends TicketView {
  readonly message: StoredMessage;
  readonly attachments: readonly Attachment[];
}

/** A message for whoever may read its ticket; null when there is none or it is not for the caller. */
export async function getMessage(
  context: Context,
  caller: Caller,
  messageId: number,
): Promise<MessageView | null> {
  const view = await viewMessage(context, caller, messageId);
  if (view === null) return null;
  const { ticket } = view.details;
  const access = accessToTicket(view.caller, ticket, categoryOf(view.desk, ticket.categoryId));
  return accessAllows(access, "read") ? view : null;
}

/** A message, whoever asks for it. */
export function viewMessage(
  context: Context,
  caller: Caller,
  messageId: number,
): Promise<MessageView | null> {
  return readTogether(context.database, (reader) =>
    loadMessageView(reader, messageId, async (deskVersion) => {
      const desk = await context.desk.refreshIfOlderThan(deskVersion);
      return { desk, caller: currentCaller(caller, desk) };
    }),
  );
}

type Reader = Pick<TicketView, "desk" | "caller">;

/** Reads a message for somebody, of whom and of whose desk is asked once it is known to exist. */
export async function loadMessageView(
  reader: Queryable,
  messageId: number,
  findReader: (deskVersion: number) => Reader | Promise<Reader>,
): Promise<MessageView | null> {
  const loaded = await load(reader, messageId);
  if (loaded === null) return null;
  const { message, attachments, ticket, ticketRow } = loaded;
  const { messages, references } = ticket;
  return {
    ...(await findReader(ticket.deskVersion)),
    details: { ticket: ticketRow, messages, references },
    message,
    attachments,
  };
}

interface Loaded {
  readonly message: StoredMessage;
  readonly attachments: readonly Attachment[];
  readonly ticket: LoadedTicket;
  readonly ticketRow: NonNullable<LoadedTicket["ticket"]>;
}

/** Two round trips: which ticket it is, the message says. */
async function load(reader: Queryable, messageId: number): Promise<Loaded | null> {
  const [message, attachments] = await Promise.all([
    findMessage(reader, messageId),
    listAttachmentsOfMessage(reader, messageId),
  ]);
  if (message === null) return null;
  const named = { ...noNamedRecords, personIds: message.personId === 0 ? [] : [message.personId] };
  const ticket = await loadTicket(reader, message.ticketId, { named });
  // The ticket may have been removed for good in between, and the message with it.
  return ticket.ticket === null ? null : { message, attachments, ticket, ticketRow: ticket.ticket };
}
