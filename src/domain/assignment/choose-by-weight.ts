import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { JudgedMember, WeightedStep } from "./assignment-trace.ts";
import { draw } from "./draw.ts";

type Weighed = Pick<JudgedMember, "userId" | "weight">;

/**
 * Draws among the candidates in proportion to their weights, all above 0: with weights 1, 2 and 5
 * the draw 1 picks the first, 2 and 3 the second, 4 to 8 the third. Shares come true on average,
 * not over every eight tickets.
 */
export function chooseByWeight(candidates: readonly Weighed[], random: () => number): WeightedStep {
  const totalWeight = candidates.reduce((total, { weight }) => total + weight, 0);
  const drawn = totalWeight === 0 ? null : draw(random, totalWeight);
  const ownerId = drawn === null ? SYSTEM_USER_ID : holderOf(drawn, candidates);
  return { rule: "weighted", totalWeight, draw: drawn, ownerId };
}

/** Each candidate holds as many of the numbers as his weight says, in order. */
function holderOf(drawn: number, candidates: readonly Weighed[]): number {
  let lastHeld = 0;
  for (const { userId, weight } of candidates) {
    lastHeld += weight;
    if (drawn <= lastHeld) return userId;
  }
  throw new RangeError(`nobody holds ${drawn}`);
}
