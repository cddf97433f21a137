import type { Desk } from "../../src/domain/desk/desk.ts";
import { historyUsers, type Act, type History, type Wait } from "./history.ts";
import { ticketInput } from "./inputs-of-wishes.ts";
import { createLivingTicket, type LivingTicket, type Stored } from "./living-ticket.ts";
import { nextClockChange } from "./next-clock-change.ts";

/** One thing that happened in a history. */
export interface Moment {
  readonly at: number;
  readonly what: Act | { readonly kind: "create" | "activate" | "escalate" };
  /** What it stored; null = it was refused, or changed nothing. */
  readonly stored: Stored | null;
}

/** Lives a history through, and tells what happened in the order in which it did. */
export function* playHistory(history: History, desk: Desk): Generator<Moment, void> {
  const living = createLivingTicket(desk);
  const { creation, startAt, steps, timeZone } = history;
  const { datedBackSeconds } = creation;
  const createdAt = startAt - (datedBackSeconds ?? 0);
  const input = {
    ...ticketInput(creation.wish, { stored: null, createdAt, now: startAt }),
    ...(datedBackSeconds !== null && { createdAt }),
  };
  const stored = living.save(historyUsers[creation.by], input, startAt);
  yield { at: startAt, what: { kind: "create" }, stored };
  if (stored === null) return;

  let now = startAt;
  for (const { wait, awake, act } of steps) {
    const until = now + waitSeconds(wait, now, timeZone);
    if (awake) yield* runJobsUntil(until, now, living);
    now = until;
    yield* perform(act, now, living);
  }
}

function* perform(act: Act, now: number, living: LivingTicket): Generator<Moment, void> {
  switch (act.kind) {
    case "save": {
      const { ticket: stored } = living;
      const input = ticketInput(act.wish, { stored, createdAt: stored?.createdAt ?? now, now });
      yield { at: now, what: act, stored: living.save(historyUsers[act.by], input, now) };
      break;
    }
    case "message":
      yield {
        at: now,
        what: act,
        stored: living.addMessage(historyUsers[act.by], act.message, now),
      };
      break;
    case "read":
      yield { at: now, what: act, stored: living.read(historyUsers[act.by], now) };
      break;
    case "jobs":
      yield* runJobs(now, living);
      break;
  }
}

/** The jobs run every full minute; only those minutes matter in which something is due. */
function* runJobsUntil(until: number, from: number, living: LivingTicket): Generator<Moment, void> {
  let now = from;
  for (;;) {
    const dueAt = nextDueAt(living);
    if (dueAt === null) return;
    now = Math.ceil(Math.max(now, dueAt) / 60) * 60;
    if (now > until) return;
    yield* runJobs(now, living);
  }
}

function nextDueAt({ ticket }: LivingTicket): number | null {
  switch (ticket?.baseStatus) {
    case "Active":
      return ticket.escalatesAt;
    case "Postponed":
      return ticket.activatesAt;
    default:
      return null;
  }
}

/** First what was postponed comes back, then levels fire. */
function* runJobs(now: number, living: LivingTicket): Generator<Moment, void> {
  const isDue = (): boolean => (nextDueAt(living) ?? Number.POSITIVE_INFINITY) <= now;
  if (living.ticket?.baseStatus === "Postponed" && isDue()) {
    yield { at: now, what: { kind: "activate" }, stored: living.activate(now) };
  }
  if (living.ticket?.baseStatus === "Active" && isDue()) {
    yield { at: now, what: { kind: "escalate" }, stored: living.escalate(now) };
  }
}

/** How long it is to wait from `now` on. */
export function waitSeconds(wait: Wait, now: number, timeZone: string): number {
  if ("seconds" in wait) return wait.seconds;
  const changesAt = nextClockChange(now, timeZone) ?? now;
  return Math.max(0, changesAt + wait.secondsPastClockChange - now);
}
