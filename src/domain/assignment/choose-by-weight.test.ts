import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../test/support/seeded-random.ts";
import { chooseByWeight } from "./choose-by-weight.ts";

const A = { userId: 10, weight: 1 };
const B = { userId: 11, weight: 2 };
const C = { userId: 12, weight: 5 };
const ABC = [A, B, C];

/** A random number that makes a draw among `count` come out as `drawn`. */
const drawing = (drawn: number, count: number) => () => (drawn - 0.5) / count;

const neverAsked = () => Number.NaN;

describe("the weighted method", () => {
  it.each([
    [1, A.userId],
    [2, B.userId],
    [3, B.userId],
    [4, C.userId],
    [5, C.userId],
    [6, C.userId],
    [7, C.userId],
    [8, C.userId],
  ])("with weights 1, 2 and 5 gives draw %i to %i", (drawn, ownerId) => {
    expect(chooseByWeight(ABC, drawing(drawn, 8))).toEqual({
      rule: "weighted",
      totalWeight: 8,
      draw: drawn,
      ownerId,
    });
  });

  it.each([
    [0, 1],
    [1 / 8 - Number.EPSILON, 1],
    [1 / 8, 2],
    [1 - Number.EPSILON, 8],
  ])("turns the random number %d into draw %i of 8", (fraction, drawn) => {
    expect(chooseByWeight(ABC, () => fraction).draw).toBe(drawn);
  });

  it.each([1, -0.1, Number.NaN])("refuses the random number %d", (fraction) => {
    expect(() => chooseByWeight(ABC, () => fraction)).toThrow(RangeError);
  });

  it("finds nobody and draws nothing without candidates", () => {
    expect(chooseByWeight([], neverAsked)).toEqual({
      rule: "weighted",
      totalWeight: 0,
      draw: null,
      ownerId: 0,
    });
  });

  it("gives each candidate as many of the numbers as his weight, in order and without gap", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, (wanted) => {
        const candidates = wanted.map((weight, index) => ({ userId: index + 1, weight }));
        const total = wanted.reduce((sum, weight) => sum + weight, 0);
        const owners = Array.from(
          { length: total },
          (_, index) => chooseByWeight(candidates, drawing(index + 1, total)).ownerId,
        );
        expect(owners).toEqual(
          candidates.flatMap(({ userId, weight }) => Array.from({ length: weight }, () => userId)),
        );
      }),
    );
  });

  it.each([1, 2, 3, 4, 5])("comes close to 1 : 2 : 5 over 80,000 draws, seed %i", (seed) => {
    const random = seededRandom(seed);
    const shares = new Map<number, number>();
    for (let ticket = 0; ticket < 80_000; ticket += 1) {
      const { ownerId } = chooseByWeight(ABC, random);
      shares.set(ownerId, (shares.get(ownerId) ?? 0) + 1);
    }
    const chiSquare = ABC.map(({ userId, weight }) => {
      const expected = weight * 10_000;
      return ((shares.get(userId) ?? 0) - expected) ** 2 / expected;
    }).reduce((sum, term) => sum + term, 0);
    // Two degrees of freedom: a fair draw exceeds this once in a thousand seeds.
    expect(chiSquare).toBeLessThan(13.82);
    expect([...shares.keys()].toSorted((one, other) => one - other)).toEqual([10, 11, 12]);
  });
});
