import type { AssignmentTrace } from "../assignment/assignment-trace.ts";
import { epochDayOf } from "../business-time/civil-date.ts";
import { SECONDS_PER_DAY } from "../business-time/time-range.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import type { LogChange } from "../ticket/save/log-changes.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { StatusStay } from "../ticket/time-counters.ts";
import { logFields } from "./log-fields.ts";

/** One call that changed the ticket. */
export interface LogRow {
  /** Null = would be written by a call that is only tried out. */
  readonly logId: number | null;
  readonly at: Instant;
  /** 0 = the desk itself, or somebody outside. */
  readonly userId: number;
  /** Published number of the action. */
  readonly action: number;
  readonly changes: readonly LogChange[];
  /** Why the category's rules chose an owner, if they were asked. */
  readonly assignment: AssignmentTrace | null;
}

export interface RecordedStay extends StatusStay {
  /** Null = would be written by a call that is only tried out. */
  readonly historyId: number | null;
}

/** What is recorded of a ticket's past, oldest first. May have holes: rows can predate the log. */
export interface TicketHistory {
  readonly log: readonly LogRow[];
  /** The stays that have ended. */
  readonly stays: readonly RecordedStay[];
}

export function changeIn(row: LogRow, field: number): LogChange | undefined {
  return row.changes.find((change) => change.field === field);
}

/** The row of a ticket's creation: the only one that gives it a time of creation. */
export function isCreation(row: LogRow): boolean {
  return changeIn(row, logFields.createdAt)?.from === "";
}

/** Position of the last row that changed one of the fields; -1 = there is none. */
export function lastChangeOf({ log }: TicketHistory, fields: readonly number[]): number {
  return log.findLastIndex((row) => fields.some((field) => changeIn(row, field) !== undefined));
}

/**
 * The row that gave a value what it is now: the last one that changed one of the fields. The creation
 * stands for the values that it left empty, and nobody touched since. Null = the log does not say.
 */
export function rowBehind(history: TicketHistory, fields: readonly number[]): LogRow | null {
  return history.log[lastChangeOf(history, fields)] ?? history.log.find(isCreation) ?? null;
}

/** The priority that a ticket had just before the row at `position`; after the last row, it is today's. */
export function priorityIdBefore(
  history: TicketHistory,
  position: number,
  ticket: Pick<Ticket, "priorityId">,
): number {
  for (const row of history.log.slice(position)) {
    const change = changeIn(row, logFields.priority);
    // A creation comes from no priority at all.
    if (change !== undefined && change.from !== "") return Number(change.from);
    if (change !== undefined) return Number(change.to);
  }
  return ticket.priorityId;
}

/** The priority that the row at `position` left the ticket with; without a row (-1), today's. */
export function priorityIdAfter(
  history: TicketHistory,
  position: number,
  ticket: Pick<Ticket, "priorityId">,
): number {
  return position === -1 ? ticket.priorityId : priorityIdBefore(history, position + 1, ticket);
}

/** Reads an instant as log rows write it; null for the empty text. */
export function instantOfLogText(text: string): OptionalInstant {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const midnight = epochDayOf({ year, month, day }) * SECONDS_PER_DAY;
  return midnight + hour * 3600 + minute * 60 + second;
}
