import { accessAllows, accessToTicket } from "../../access/access-to-ticket.ts";
import { hasRight, isAdministrator } from "../../access/caller.ts";
import { SYSTEM_USER_ID } from "../../desk/user.ts";
import { escalationFieldsAfter } from "../../escalation/escalation-fields-after.ts";
import { readFieldsAfterReading } from "../read-status.ts";
import { logActions } from "../save/choose-log-action.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import { writeOfFields } from "../save/write-of-fields.ts";
import type { ReadStatus, Ticket } from "../ticket.ts";
import type { TicketSituation } from "../ticket-situation.ts";

/**
 * The caller opens a ticket. Its owner has read it then, which may be news to the escalation chain; that
 * another user has seen it is kept, too. Null when nothing changes, and on a merged ticket.
 */
export function decideReading(reading: TicketSituation): TicketWrite | null {
  return write(afterReading(reading, { raisesEvent: true }), logActions.ReadByUser, reading);
}

/**
 * The owner says how far he has read. Whoever does not own the ticket says nothing by it. Reading it is an
 * event of the escalation chain only where `raisesEvent` says so. Null when nothing changes.
 */
export function decideMarking(
  reading: TicketSituation,
  { readStatus, raisesEvent }: { readonly readStatus: ReadStatus; readonly raisesEvent: boolean },
): TicketWrite | null {
  if (!isOwner(reading)) return null;
  return readStatus === "Green"
    ? write(afterReading(reading, { raisesEvent }), logActions.ReadByUser, reading)
    : write({ ...reading.stored, readStatus }, logActions.EditTicket, reading);
}

/**
 * One of many tickets is marked, by its owner or by somebody who may edit every ticket. Only the owner has
 * read what he marks as read. A ticket that nobody owns stays unread. Null when nothing changes.
 */
export function decideBulkMarking(
  reading: TicketSituation,
  readStatus: ReadStatus,
): TicketWrite | null {
  const { stored } = reading;
  if (stored.ownerId === SYSTEM_USER_ID || stored.readStatus === readStatus) return null;
  if (!isOwner(reading) && !mayMarkForOthers(reading)) return null;
  const isRead = readStatus === "Green";
  const ticket =
    isRead && isOwner(reading)
      ? afterReading(reading, { raisesEvent: false })
      : { ...stored, readStatus };
  const action = isRead ? logActions.BatchMarkAsRead : logActions.BatchMarkAsUnread;
  return write(ticket, action, reading);
}

function afterReading(
  { stored, caller, desk, businessClock, now }: TicketSituation,
  { raisesEvent }: { readonly raisesEvent: boolean },
): Ticket {
  const reader = { userId: caller.user.userId, ownerId: stored.ownerId };
  const { fields, raisesReadEvent } = readFieldsAfterReading(stored, reader, now);
  const read = { ...stored, ...fields };
  if (!raisesEvent || !raisesReadEvent) return read;
  return { ...read, ...escalationFieldsAfter("Read", read, { desk, businessClock, now }) };
}

/** What was read is no change of the ticket itself, so the time of its last change stays. */
function write(after: Ticket, action: number, reading: TicketSituation): TicketWrite | null {
  return reading.stored.baseStatus === "Merged" ? null : writeOfFields(after, action, reading);
}

function isOwner({ stored, caller }: TicketSituation): boolean {
  return stored.ownerId !== SYSTEM_USER_ID && stored.ownerId === caller.user.userId;
}

function mayMarkForOthers({ stored, caller, desk }: TicketSituation): boolean {
  const access = accessToTicket(caller, stored, categoryOf(desk, stored.categoryId));
  return (
    accessAllows(access, "edit") && (hasRight(caller, "EditAllRequests") || isAdministrator(caller))
  );
}
