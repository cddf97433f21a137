/** Whole seconds until a moment, never below zero; what has begun counts as a second. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
