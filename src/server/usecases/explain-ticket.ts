import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { Priority } from "../../domain/desk/priority.ts";
import { explainedClockOf, type ExplainedClock } from "../../domain/explain/explained-clock.ts";
import type { ExplainSituation } from "../../domain/explain/explain-situation.ts";
import { explainTicket as explain } from "../../domain/explain/explain-ticket.ts";
import type { Explanation } from "../../domain/explain/explanation.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { readSnapshot } from "../storage/read-snapshot.ts";
import { loadTicketHistory } from "../storage/tickets/load-ticket-history.ts";
import { loadTicket } from "../storage/tickets/load-ticket.ts";
import { currentCaller } from "./current-caller.ts";

/** An explanation with the configuration that it was made by. */
export interface ExplainedTicket {
  readonly desk: Desk;
  readonly explanation: Explanation;
}

/**
 * Why a stored ticket's values are what they are, for whoever may read it; null when there is none or
 * it is not for the caller. Ticket and history are read as of one moment.
 */
export async function explainTicket(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<ExplainedTicket | null> {
  const [loaded, history] = await readSnapshot(context.database, (reader) =>
    Promise.all([loadTicket(reader, ticketId), loadTicketHistory(reader, ticketId)]),
  );
  const { ticket, references } = loaded;
  if (ticket === null) return null;
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const now = currentCaller(caller, desk);
  const access = accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId));
  if (!accessAllows(access, "read")) return null;
  const person = references.persons.get(ticket.personId) ?? null;
  const explanation = explainOn(desk, { ticket, history, person, now: context.clock.now() });
  return { desk, explanation };
}

/** Explains a ticket, stored or not, by the configuration that is in force. */
export function explainOn(
  desk: Desk,
  facts: Omit<ExplainSituation, "desk" | "clockOf">,
): Explanation {
  return explain({ ...facts, desk, clockOf: explainedClocks(desk) });
}

/** Costly to make and never changing: each lives as long as the priority it is for. */
const clocksByDesk = new WeakMap<Desk, Map<Priority, ExplainedClock>>();

function explainedClocks(desk: Desk): (priority: Priority) => ExplainedClock {
  const clocks = clocksByDesk.get(desk) ?? new Map<Priority, ExplainedClock>();
  clocksByDesk.set(desk, clocks);
  return (priority) => {
    const known = clocks.get(priority);
    if (known !== undefined) return known;
    const clock = explainedClockOf(priority, desk.settings.baseTimeZone);
    clocks.set(priority, clock);
    return clock;
  };
}
