import type { ExplainedValue } from "../explanation.ts";
import type { Ticket } from "../ticket.ts";
import { isNoTime } from "../use-times.ts";
import { timeLeftOf } from "./time-left.ts";

/** Something that a ticket promises, and when. */
export interface Timer {
  readonly of: "Deadline" | "AlertTimeout";
  readonly at: string;
}

type Timed = Pick<Ticket, "BaseStatus" | "Deadline" | "AlertTimeout">;

/** What is promised of a ticket that is not closed, as the head of the ticket lists it. */
export function timersOf({ BaseStatus, Deadline, AlertTimeout }: Timed): readonly Timer[] {
  if (BaseStatus !== "Active" && BaseStatus !== "Postponed") return [];
  const timers: readonly Timer[] = [
    { of: "Deadline", at: Deadline },
    { of: "AlertTimeout", at: AlertTimeout },
  ];
  return timers.filter(({ at }) => !isNoTime(at));
}

/** What is due first; null = nothing is promised. */
export function nearestTimer(ticket: Timed): Timer | null {
  const [first, second] = timersOf(ticket);
  if (first === undefined || second === undefined) return first ?? null;
  return Date.parse(second.at) < Date.parse(first.at) ? second : first;
}

/** The time that counts; without opening hours behind it every second does. */
export function secondsLeftOf(explained: ExplainedValue | undefined, at: string, now: number) {
  const left = timeLeftOf(explained?.Time?.Segments ?? [], now);
  return left?.seconds ?? Math.round((Date.parse(at) - now) / 1000);
}

/** Nearer than this, a deadline is a warning. */
const NEAR_SECONDS = 3600;

export function lookOf(secondsLeft: number): string {
  if (secondsLeft < 0) return "text-bad font-semibold";
  return secondsLeft < NEAR_SECONDS ? "text-warn font-semibold" : "text-muted";
}
