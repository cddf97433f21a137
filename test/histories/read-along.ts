import type { Desk } from "../../src/domain/desk/desk.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import type { StatusStay } from "../../src/domain/ticket/time-counters.ts";
import type { Stored } from "./living-ticket.ts";
import { refoldEntry, type Refolding } from "./refold/refold-entry.ts";
import type { RefoldedTicket } from "./refold/refolded-ticket.ts";
import { replayEntry, unloggedDifferences, type ReplayedLog } from "./refold/replayed-log.ts";

/** Reads along in the log of one ticket, and compares what it makes of it with what was stored. */
export interface LogReader {
  /** Takes in what one transaction stored. Answers what is not as the log has it; none = all is. */
  takeIn(stored: Stored): readonly string[];
}

export function createLogReader(desk: Desk): LogReader {
  let refolding: Refolding | null = null;
  let replayed: ReplayedLog | null = null;
  return {
    takeIn({ ticket, entries, stays }) {
      const differences: string[] = [];
      const staysBefore: number = refolding?.stays.length ?? 0;
      for (const entry of entries) {
        const replay = replayEntry(replayed, entry);
        replayed = replay.replayed;
        differences.push(...replay.faults);
        refolding = refoldEntry(refolding, entry, desk);
        // In between, the log must tell what the ticket is like then, though it is not stored.
        const isLast = entry === entries.at(-1);
        if (!isLast) differences.push(...unloggedDifferences(replayed, refolding.ticket));
      }
      if (refolding === null || replayed === null) return ["something was stored but not logged"];
      return [
        ...differences,
        ...ticketDifferences(ticket, refolding.ticket),
        ...stayDifferences(stays, refolding.stays.slice(staysBefore)),
        ...unloggedDifferences(replayed, ticket),
      ];
    },
  };
}

/** Where a stored ticket is something else than its log makes it. */
export function ticketDifferences(ticket: Ticket, refolded: RefoldedTicket): string[] {
  return (Object.keys(refolded) as (keyof RefoldedTicket)[])
    .filter((field) => ticket[field] !== refolded[field])
    .map((field) => {
      const [stored, expected] = [ticket, refolded].map((one) => readable(field, one[field]));
      return `${field}: stored ${stored}, by the log ${expected}`;
    });
}

function readable(field: string, value: unknown): string {
  const isInstant = field.endsWith("At") || field.endsWith("Since");
  if (!isInstant || typeof value !== "number") return String(value);
  return `${new Date(value * 1000).toISOString().slice(0, 19)}Z`;
}

/** The same for the finished stays in a status. */
export function stayDifferences(
  stored: readonly StatusStay[],
  refolded: readonly StatusStay[],
): string[] {
  const [one, other] = [stored, refolded].map((stays) => JSON.stringify(stays.map(columnsOf)));
  return one === other ? [] : [`status history: stored ${one}, by the log ${other}`];
}

/** In a fixed order, as they are compared as text. */
function columnsOf({ statusId, businessSeconds, realSeconds, fromAt, untilAt }: StatusStay) {
  return { statusId, businessSeconds, realSeconds, fromAt, untilAt };
}
