import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { listAttachmentsOfMessages } from "../storage/attachments/attachment-rows.ts";
import { listMessages } from "../storage/messages/load-message.ts";
import type { Queryable } from "../storage/queryable.ts";
import { readTogether } from "../storage/read-together.ts";
import { loadTicket, noNamedRecords } from "../storage/tickets/load-ticket.ts";
import { currentCaller } from "./current-caller.ts";
import type { MessageView } from "./get-message.ts";

export interface MessagesQuery {
  readonly ticketId: number;
  /** Messages of other tickets among them are left out; none = all of the ticket. */
  readonly messageIds: readonly number[];
}

/** Messages of a ticket, oldest first, for whoever may read it; nothing for everybody else. */
export async function getMessages(
  context: Context,
  caller: Caller,
  query: MessagesQuery,
): Promise<MessageView[]> {
  const { loaded, messages, attachments } = await readTogether(context.database, (reader) =>
    load(reader, query),
  );
  const { ticket, references } = loaded;
  if (ticket === null) return [];
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const current = currentCaller(caller, desk);
  const access = accessToTicket(current, ticket, categoryOf(desk, ticket.categoryId));
  if (!accessAllows(access, "read")) return [];
  const details = { ticket, messages: loaded.messages, references };
  return messages.map((message) => ({
    desk,
    caller: current,
    details,
    message,
    attachments: attachments.get(message.messageId) ?? [],
  }));
}

/** Two round trips: who wrote the messages, and what hangs on them, the messages say. */
async function load(reader: Queryable, { ticketId, messageIds }: MessagesQuery) {
  const wanted = messageIds.length === 0 ? null : messageIds;
  const messages = await listMessages(reader, ticketId, wanted);
  const personIds = [...new Set(messages.map(({ personId }) => personId))];
  const named = { ...noNamedRecords, personIds: personIds.filter((id) => id !== 0) };
  const [loaded, attachments] = await Promise.all([
    loadTicket(reader, ticketId, { named }),
    listAttachmentsOfMessages(
      reader,
      messages.map(({ messageId }) => messageId),
    ),
  ]);
  return { loaded, messages, attachments };
}
