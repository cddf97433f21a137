import type { TimeCounter } from "../desk/status.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import {
  changeIn,
  priorityIdBefore,
  type LogRow,
  type RecordedStay,
  type TicketHistory,
} from "./ticket-history.ts";
import { logFields } from "./log-fields.ts";
import { timeSpentFields } from "./time-spent-fields.ts";

/** A finished stay with what was in force when it ended. */
export interface AttributedStay extends RecordedStay {
  /** The counters it was booked to. */
  readonly counter: TimeCounter;
  /** Of the ticket before the call that ended the stay: its opening hours measured it. */
  readonly priorityId: number;
}

/**
 * Finds the row of the call that ended each stay. It tells which priority the ticket had, and by the
 * counters it moved what kind of status it was then, whatever either has become since. Where the row
 * is missing, the configuration of today has to do.
 */
export function attributeStays({ ticket, history, desk }: ExplainSituation): AttributedStay[] {
  let position = 0;
  return history.stays.map((stay) => {
    const found = findEnd(history, stay, position);
    if (found !== -1) position = found + 1;
    const row = history.log[found];
    const before = found === -1 ? firstRowSince(history, stay.untilAt) : found;
    const statusCounter = desk.statuses.get(stay.statusId)?.timeCounter ?? "None";
    return {
      ...stay,
      counter: row === undefined ? statusCounter : (bookedCounter(row, stay) ?? statusCounter),
      priorityId: priorityIdBefore(history, before, ticket),
    };
  });
}

function findEnd({ log }: TicketHistory, stay: RecordedStay, position: number): number {
  const statusText = String(stay.statusId);
  return log.findIndex(
    (row, index) =>
      index >= position &&
      row.at === stay.untilAt &&
      changeIn(row, logFields.status)?.from === statusText,
  );
}

function firstRowSince({ log }: TicketHistory, at: number): number {
  const position = log.findIndex((row) => row.at >= at);
  return position === -1 ? log.length : position;
}

/** Null = a stay without length, which moves no counter. */
function bookedCounter(row: LogRow, stay: RecordedStay): TimeCounter | null {
  if (stay.realSeconds === 0 && stay.businessSeconds === 0) return null;
  const moved = Object.values(timeSpentFields).find(
    ({ logField }) => changeIn(row, logField) !== undefined,
  );
  return moved?.counter ?? "None";
}
