import type { Difference, DifferenceReason } from "./explanation.ts";

/** How a stored number of whole minutes differs from counted seconds, of which a rest is dropped. */
export function minutesDifference(
  storedMinutes: number,
  countedSeconds: number,
  reason: DifferenceReason,
): Difference<number> | null {
  const recomputed = Math.floor(countedSeconds / 60);
  if (recomputed === storedMinutes) return null;
  return { reason, recomputed, excess: storedMinutes - recomputed };
}
