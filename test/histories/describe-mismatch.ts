import { Temporal } from "temporal-polyfill";
import { buildHistoryDesk } from "./build-history-desk.ts";
import type { Mismatch } from "./check-history.ts";
import { statusRows, type History, type PriorityPlan } from "./history.ts";
import type { Moment } from "./play-history.ts";
import { loggedFields } from "./refold/replayed-log.ts";
import type { RecordedEntry } from "./refold/log-entry.ts";

/** A history that went wrong, for people: the desk, what happened on it, and what came out wrong. */
export function describeMismatch(history: History, { moments, differences }: Mismatch): string {
  const { timeZone, timeToReplyOnNewTicketMinutes, creation, steps } = history;
  const lines = [
    `A desk in ${timeZone}; time to reply of new tickets ${timeToReplyOnNewTicketMinutes}`,
    `  statuses: ${statusLine(history)}`,
    ...history.priorities.map((plan, position) => `  priority ${position + 1}: ${planLine(plan)}`),
    `  users: ${userLine(history)}`,
    `Created by ${creation.by}: ${words(creation)}`,
    ...moments.flatMap((moment) => momentLines(moment, timeZone)),
    "Wrong then:",
    ...differences.map((difference) => `  ${difference}`),
    `As data: ${JSON.stringify({ ...history, steps: steps.slice(0, moments.length) })}`,
  ];
  return lines.join("\n");
}

function statusLine({ timeCounters }: History): string {
  return statusRows
    .map(([id, base], position) => `${id} ${base} (${timeCounters[position]})`)
    .join(", ");
}

function planLine({ frame, alertSchedule, deadlineMinutes, levels, reactions }: PriorityPlan) {
  const chain = levels.map(({ minutes, delegateTo }, position) => {
    const handedTo = delegateTo === null ? "" : `, to ${delegateTo}`;
    return `level ${2 * position + 1} after ${minutes} min${handedTo}`;
  });
  const escalates = chain.length === 0 ? "no levels" : chain.join("; ");
  const hours = alertSchedule ? "in opening hours" : "by plain time";
  return `${frame}; deadline ${deadlineMinutes} min; ${escalates}, ${hours}; ${words(reactionsOf(reactions))}`;
}

function reactionsOf(reactions: PriorityPlan["reactions"]): object {
  const some = Object.entries(reactions).filter(([, reaction]) => reaction !== "None");
  return some.length === 0 ? { reactions: "none" } : Object.fromEntries(some);
}

function userLine(history: History): string {
  const { users } = buildHistoryDesk(history);
  return [...users.values()].map(({ userId, status }) => `${userId} ${status}`).join(", ");
}

function momentLines({ at, what, stored }: Moment, timeZone: string): string[] {
  const { kind, ...details } = what;
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
  const head = `${local.toString({ timeZoneName: "never" })} (${at}) ${kind} ${words(details)}`;
  if (stored === null) return [`${head}: nothing stored`];
  return [head, ...stored.entries.map(entryLine)];
}

function entryLine({ log }: RecordedEntry): string {
  const changes = log.changes.map(
    ({ field, from, to }) => `${loggedFields.get(field) ?? field} ${from || "-"} → ${to || "-"}`,
  );
  return `    log ${log.action} by ${log.userId}: ${changes.join(", ")}`;
}

/** A plain object without its quotes and braces. */
function words(value: object): string {
  return JSON.stringify(value).replaceAll(/[{}"]/g, "").replaceAll(",", ", ").replaceAll(":", " ");
}
