import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { EvenStep } from "./assignment-trace.ts";

/**
 * Takes the candidates in turn: the counter of the category's assignments says whose turn it is.
 * Any stretch of consecutive counters spreads over the same candidates as evenly as it can. A
 * candidate who comes or goes shifts the turns, as the published example does.
 */
export function chooseEvenly(candidateIds: readonly number[], counter: number): EvenStep {
  const candidateCount = candidateIds.length;
  const place = candidateCount === 0 ? null : counter % candidateCount;
  const ownerId = place === null ? SYSTEM_USER_ID : (candidateIds[place] ?? SYSTEM_USER_ID);
  return { rule: "even", counter, candidateCount, place, ownerId };
}
