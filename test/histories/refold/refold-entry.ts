import type { Desk } from "../../../src/domain/desk/desk.ts";
import type { StatusStay } from "../../../src/domain/ticket/time-counters.ts";
import { frameClockOf, momentOf, NOBODY, statusOf } from "./desk-facts.ts";
import {
  actions,
  assignedByRules,
  told,
  toldId,
  toldInstant,
  type RecordedEntry,
} from "./log-entry.ts";
import { react, resumeIfActive, suspendUnlessActive } from "./refold-chain.ts";
import { refoldDeadline } from "./refold-deadline.ts";
import { refoldChainEnd, refoldEscalation } from "./refold-escalation.ts";
import { refoldMessage } from "./refold-message.ts";
import { changeOwner, readByOwner, refoldReading } from "./refold-reading.ts";
import { activationOf, close, endStay, forgetClosing } from "./refold-status.ts";
import type { Draft, RefoldedTicket } from "./refolded-ticket.ts";

export interface Refolding {
  readonly ticket: RefoldedTicket;
  /** The stays that ended, oldest first. */
  readonly stays: readonly StatusStay[];
}

/** Adds what one entry of the log tells to what the entries before it made of the ticket. */
export function refoldEntry(before: Refolding | null, entry: RecordedEntry, desk: Desk): Refolding {
  if (before === null) return { ticket: refoldCreation(entry, desk), stays: [] };
  const ticket: Draft = { ...before.ticket };
  switch (entry.log.action) {
    case actions.addMessage:
      refoldMessage(ticket, entry, desk);
      return { ticket, stays: before.stays };
    case actions.read:
      refoldReading(ticket, entry, desk);
      return { ticket, stays: before.stays };
    case actions.escalated:
      refoldEscalation(ticket, entry, desk);
      return { ticket, stays: before.stays };
    case actions.edit:
      // Nobody edits a ticket but the desk, when it finds a chain that leads nowhere.
      if (entry.log.userId === NOBODY) {
        refoldChainEnd(ticket, entry, desk);
        return { ticket, stays: before.stays };
      }
      break;
  }
  return { ticket, stays: [...before.stays, ...refoldChange(ticket, entry, desk)] };
}

function refoldCreation(entry: RecordedEntry, desk: Desk): RefoldedTicket {
  const { at, userId } = entry.log;
  const createdAt = toldInstant(entry, told.createdAt);
  if (typeof createdAt !== "number") throw new Error("the log does not say when the ticket arose");
  const ticket: Draft = {
    ...nothingYet,
    createdAt,
    lastChangedAt: at,
    statusSince: createdAt,
    priorityId: toldId(entry, told.priority) ?? 0,
    statusId: toldId(entry, told.status) ?? 0,
    ownerId: toldId(entry, told.owner) ?? NOBODY,
    timeToReplyMinutes: Math.max(0, desk.settings.timeToReplyOnNewTicketMinutes),
  };
  const moment = momentOf(ticket, at, desk);
  ticket.baseStatus = statusOf(ticket.statusId, desk).baseStatus;
  ticket.activatesAt = activationOf(ticket, entry);
  if (ticket.baseStatus === "Closed") close(ticket, moment);
  refoldDeadline(ticket, entry, { moment, newPriority: true });
  react(ticket, "New", moment);
  suspendUnlessActive(ticket, moment);
  if (userId === ticket.ownerId) readByOwner(ticket, at);
  return ticket;
}

/** A save, or the end of a postponement: status, then deadline, then chain, then reading. */
function refoldChange(ticket: Draft, entry: RecordedEntry, desk: Desk): StatusStay[] {
  const { at, userId } = entry.log;
  const { baseStatus, ownerId, priorityId, statusId } = ticket;
  const frameBefore = frameClockOf(priorityId, desk);
  ticket.priorityId = toldId(entry, told.priority) ?? priorityId;
  ticket.statusId = toldId(entry, told.status) ?? statusId;
  ticket.ownerId = toldId(entry, told.owner) ?? ownerId;
  ticket.baseStatus = statusOf(ticket.statusId, desk).baseStatus;
  ticket.activatesAt = activationOf(ticket, entry);
  ticket.lastChangedAt = at;
  const moment = momentOf(ticket, at, desk);

  const stays =
    ticket.statusId === statusId ? [] : [endStay(ticket, statusId, { at, frameBefore, desk })];
  const isOpen = ticket.baseStatus === "Active" || ticket.baseStatus === "Postponed";
  const closes = ticket.baseStatus === "Closed" && baseStatus !== "Closed";
  if (closes) close(ticket, moment);
  else if (isOpen) forgetClosing(ticket);
  const newPriority = ticket.priorityId !== priorityId;
  refoldDeadline(ticket, entry, { moment, newPriority });

  resumeIfActive(ticket, moment);
  if (newPriority) react(ticket, "ChangedPriority", moment);
  const newOwner = ticket.ownerId !== ownerId;
  if (newOwner && !assignedByRules(entry)) react(ticket, "ChangedOwner", moment);
  if (closes) react(ticket, "Closed", moment);
  suspendUnlessActive(ticket, moment);
  if (newOwner) changeOwner(ticket, userId, at);
  return stays;
}

const nothingYet: Omit<RefoldedTicket, "createdAt" | "lastChangedAt" | "statusSince"> = {
  priorityId: 0,
  statusId: 0,
  baseStatus: "Active",
  activatesAt: null,
  closedAt: null,
  repliedAt: null,
  deadlineAt: null,
  deadlineManual: false,
  ownerId: NOBODY,
  readStatus: "Red",
  readByOwnerAt: null,
  firstReadByOwnerAt: null,
  firstReadByUserAt: null,
  escalationLevel: 0,
  escalatesAt: null,
  escalationSecondsLeft: null,
  escalationSuspended: false,
  timeToReplyMinutes: 0,
  realTimeToReplyMinutes: 0,
  timeToCloseMinutes: 0,
  realTimeToCloseMinutes: 0,
  timeSpentInternallySeconds: 0,
  timeSpentExternallySeconds: 0,
  timeSpentQueueSeconds: 0,
  realTimeSpentInternallySeconds: 0,
  realTimeSpentExternallySeconds: 0,
  realTimeSpentQueueSeconds: 0,
  timeSpentMinutes: 0,
  messageCount: 0,
  replyCount: 0,
};
