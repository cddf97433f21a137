import type { Ticket } from "../../../src/domain/ticket/ticket.ts";
import type { RecordedEntry } from "./log-entry.ts";

/** The last text that the log gives for each published field number. */
export type ReplayedLog = ReadonlyMap<number, string>;

/** The published numbers of the fields that histories change. */
export const loggedFields: ReadonlyMap<number, keyof Ticket> = new Map<number, keyof Ticket>([
  [1, "createdAt"],
  [2, "title"],
  [3, "lastChangedAt"],
  [4, "readByOwnerAt"],
  [6, "closedAt"],
  [7, "timeToCloseMinutes"],
  [8, "realTimeToCloseMinutes"],
  [9, "timeToReplyMinutes"],
  [10, "realTimeToReplyMinutes"],
  [11, "author"],
  [12, "createdById"],
  [13, "escalationLevel"],
  [14, "escalatesAt"],
  [17, "readStatus"],
  [20, "escalationSecondsLeft"],
  [21, "repliedAt"],
  [22, "securityLevel"],
  [23, "categoryId"],
  [24, "priorityId"],
  [26, "baseStatus"],
  [27, "firstReadByUserAt"],
  [28, "activatesAt"],
  [29, "ownerId"],
  [34, "firstReadByOwnerAt"],
  [35, "statusId"],
  [36, "deadlineAt"],
  [38, "timeSpentInternallySeconds"],
  [39, "timeSpentExternallySeconds"],
  [40, "timeSpentQueueSeconds"],
  [41, "realTimeSpentInternallySeconds"],
  [42, "realTimeSpentExternallySeconds"],
  [43, "realTimeSpentQueueSeconds"],
  [44, "replyCount"],
  [45, "messageCount"],
  [49, "ticketTypeId"],
]);

/** A published number is the place in its list. */
const lists: Partial<Record<keyof Ticket, readonly string[]>> = {
  baseStatus: ["Active", "Closed", "Postponed", "Deleted", "Merged", "Spam"],
  securityLevel: ["Internal", "External"],
  readStatus: ["Green", "Yellow", "Red"],
};

/** How the log writes a value; nothing is an empty text, but -1 where seconds are counted. */
function logText(field: keyof Ticket, value: Ticket[keyof Ticket]): string {
  if (value === null) return field === "escalationSecondsLeft" ? "-1" : "";
  if (typeof value === "number" && field.endsWith("At")) return timeText(value);
  if (typeof value === "object") throw new Error(`no history changes ${field}`);
  const list = lists[field];
  return String(list === undefined ? value : list.indexOf(String(value)) + 1);
}

function timeText(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** What a field holds that no entry speaks of yet. */
function unspoken(field: keyof Ticket): string {
  if (field === "escalationSecondsLeft") return "-1";
  return field.endsWith("At") || field === "title" || field === "author" ? "" : "0";
}

/** Adds an entry to the log so far. `faults`: changes that do not follow on what the log said before. */
export function replayEntry(
  before: ReplayedLog | null,
  { log }: RecordedEntry,
): { readonly replayed: ReplayedLog; readonly faults: readonly string[] } {
  const replayed = new Map(before);
  const faults: string[] = [];
  for (const { field, from, to } of log.changes) {
    const name = loggedFields.get(field);
    if (name === undefined) return { replayed, faults: [`the log speaks of field ${field}`] };
    const expected = before === null ? "" : (replayed.get(field) ?? unspoken(name));
    if (from !== expected) faults.push(`${name}: logged from "${from}", but was "${expected}"`);
    if (from === to) faults.push(`${name}: logged although it stayed "${from}"`);
    replayed.set(field, to);
  }
  return { replayed, faults };
}

/** Where a ticket, or what is known of it, is not what the log, read from the beginning, says. */
export function unloggedDifferences(replayed: ReplayedLog, ticket: Partial<Ticket>): string[] {
  const differences: string[] = [];
  for (const [field, name] of loggedFields) {
    const value = ticket[name];
    if (value === undefined) continue;
    const logged = replayed.get(field) ?? unspoken(name);
    const stored = logText(name, value);
    if (logged !== stored) differences.push(`${name}: stored "${stored}", logged "${logged}"`);
  }
  return differences;
}
