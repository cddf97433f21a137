import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Attachment } from "../../domain/attachments/attachment.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import {
  listAttachmentsOfMessage,
  listAttachmentsOfTicket,
} from "../storage/attachments/attachment-rows.ts";
import { findDeskVersion } from "../storage/desk/find-desk-version.ts";
import { findTicketOfMessage } from "../storage/messages/load-message.ts";
import type { Queryable } from "../storage/queryable.ts";
import { readTogether } from "../storage/read-together.ts";
import { findTicketAccess, type TicketAccess } from "../storage/tickets/find-ticket-access.ts";
import { currentCaller } from "./current-caller.ts";

export interface ListedAttachments {
  readonly desk: Desk;
  readonly caller: Caller;
  /** Oldest first. */
  readonly attachments: readonly Attachment[];
}

/** What hangs on a message, for whoever may read its ticket; null for everybody else. */
export function listMessageAttachments(
  context: Context,
  caller: Caller,
  messageId: number,
): Promise<ListedAttachments | null> {
  return listAttachments(context, caller, {
    findTicket: (reader) => findTicketOfMessage(reader, messageId),
    list: (reader) => listAttachmentsOfMessage(reader, messageId),
  });
}

/** What hangs on the messages of a ticket, each once, for whoever may read it; null for everybody else. */
export function listTicketAttachments(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<ListedAttachments | null> {
  return listAttachments(context, caller, {
    findTicket: (reader) => findTicketAccess(reader, ticketId),
    list: (reader) => listAttachmentsOfTicket(reader, ticketId),
  });
}

interface Place {
  readonly findTicket: (reader: Queryable) => Promise<TicketAccess | null>;
  readonly list: (reader: Queryable) => Promise<readonly Attachment[]>;
}

async function listAttachments(
  context: Context,
  caller: Caller,
  { findTicket, list }: Place,
): Promise<ListedAttachments | null> {
  const [ticket, attachments, deskVersion] = await readTogether(context.database, (reader) =>
    Promise.all([findTicket(reader), list(reader), findDeskVersion(reader)]),
  );
  if (ticket === null) return null;
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  const now = currentCaller(caller, desk);
  const access = accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId));
  return accessAllows(access, "read") ? { desk, caller: now, attachments } : null;
}
