import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseEvenly } from "./choose-evenly.ts";

describe("the even method", () => {
  it.each<[readonly number[], number, place: number | null, ownerId: number]>([
    [[10, 12], 7, 1, 12],
    [[10, 12], 8, 0, 10],
    [[10, 11, 12], 0, 0, 10],
    [[10, 11, 12], 2, 2, 12],
    [[10, 11, 12], 3, 0, 10],
    [[10], 41, 0, 10],
    [[10, 11, 12], 2_147_483_647, 1, 11],
    [[], 7, null, 0],
  ])("among %j at counter %i takes place %j: %i", (candidateIds, counter, place, ownerId) => {
    expect(chooseEvenly(candidateIds, counter)).toEqual({
      rule: "even",
      counter,
      candidateCount: candidateIds.length,
      place,
      ownerId,
    });
  });

  it("spreads any stretch of consecutive counters with a difference of at most one", () => {
    const candidateIds = fc.uniqueArray(fc.integer({ min: 1 }), { minLength: 1, maxLength: 12 });
    const start = fc.nat(2_000_000_000);
    fc.assert(
      fc.property(candidateIds, start, fc.nat(60), (candidates, firstCounter, length) => {
        const shares = new Map(candidates.map((userId) => [userId, 0]));
        for (let counter = firstCounter; counter < firstCounter + length; counter += 1) {
          const { ownerId } = chooseEvenly(candidates, counter);
          shares.set(ownerId, (shares.get(ownerId) ?? Number.NaN) + 1);
        }
        const counts = [...shares.values()];
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((sum, count) => sum + count)).toBe(length);
      }),
    );
  });
});
