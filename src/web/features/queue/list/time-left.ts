/** How long until something is due, in its largest unit. */
export interface TimeLeft {
  readonly unit: "minutes" | "hours" | "days";
  readonly count: number;
  readonly isLate: boolean;
  /** Late, soon (within an hour), or neither. */
  readonly urgency: "late" | "soon" | "calm";
}

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Two days are told in hours, because "1 d" says too little of tomorrow. */
const HOURS_MAX = 2 * DAY;

export function timeLeft(deadline: number, now: number): TimeLeft {
  const isLate = deadline < now;
  const minutes = Math.floor(Math.abs(deadline - now) / MINUTE_MS);
  const urgency = isLate ? "late" : minutes < HOUR ? "soon" : "calm";
  if (minutes < HOUR) return { unit: "minutes", count: minutes, isLate, urgency };
  if (minutes < HOURS_MAX) {
    return { unit: "hours", count: Math.floor(minutes / HOUR), isLate, urgency };
  }
  return { unit: "days", count: Math.floor(minutes / DAY), isLate, urgency };
}
