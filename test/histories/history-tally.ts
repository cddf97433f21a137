import type { Moment } from "./play-history.ts";
import { actions } from "./refold/log-entry.ts";
import { slowWallClockOf } from "./refold/slow-business-clock.ts";

/** What happened in many histories: a check of nothing but quiet tickets would prove little. */
export type HistoryTally = Record<(typeof tallied)[number], number>;

export const tallied = [
  "tickets",
  "transactions",
  "log entries",
  "messages",
  "readings",
  "levels fired",
  "postponements ended",
  "closings",
  "re-openings",
  "first replies",
  "changes of priority",
  "changes of owner",
  "changes of deadline",
  "finished stays",
  "stays across a clock change",
] as const;

export function emptyTally(): HistoryTally {
  return Object.fromEntries(tallied.map((what) => [what, 0])) as HistoryTally;
}

const byAction = new Map<number, keyof HistoryTally>([
  [actions.addMessage, "messages"],
  [actions.read, "readings"],
  [actions.escalated, "levels fired"],
  [8, "postponements ended"],
  [19, "tickets"],
]);

const byChange = new Map<number, keyof HistoryTally>([
  [21, "first replies"],
  [24, "changes of priority"],
  [29, "changes of owner"],
  [36, "changes of deadline"],
]);

const CLOSED_AT = 6;

/** Adds what one moment stored. */
export function countMoment(tally: HistoryTally, { what, stored }: Moment, timeZone: string): void {
  if (stored === null) return;
  tally.transactions += 1;
  for (const { log } of stored.entries) {
    tally["log entries"] += 1;
    const action = byAction.get(log.action);
    if (action !== undefined) tally[action] += 1;
    for (const { field, to } of what.kind === "create" ? [] : log.changes) {
      const change = byChange.get(field);
      if (change !== undefined) tally[change] += 1;
      if (field === CLOSED_AT) tally[to === "" ? "re-openings" : "closings"] += 1;
    }
  }
  const clock = slowWallClockOf(timeZone);
  for (const { fromAt, untilAt } of stored.stays) {
    tally["finished stays"] += 1;
    const isUneven = clock.shownAt(untilAt) - clock.shownAt(fromAt) !== untilAt - fromAt;
    if (isUneven) tally["stays across a clock change"] += 1;
  }
}
