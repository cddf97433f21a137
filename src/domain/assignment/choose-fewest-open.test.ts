import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../test/support/seeded-random.ts";
import { chooseFewestOpen } from "./choose-fewest-open.ts";

const neverAsked = () => Number.NaN;

describe("the method of fewest open tickets", () => {
  it("takes the one with the fewest, without a draw", () => {
    const counts = new Map([
      [10, 3],
      [11, 1],
      [12, 2],
    ]);
    expect(chooseFewestOpen([10, 11, 12], counts, neverAsked)).toEqual({
      rule: "fewestOpen",
      openTickets: [
        { userId: 10, count: 3 },
        { userId: 11, count: 1 },
        { userId: 12, count: 2 },
      ],
      tiedUserIds: [11],
      draw: null,
      ownerId: 11,
    });
  });

  it("counts an owner without tickets as having none, and ignores who is no candidate", () => {
    const counts = new Map([
      [10, 1],
      [99, 0],
    ]);
    expect(chooseFewestOpen([10, 11], counts, neverAsked).ownerId).toBe(11);
  });

  it.each([
    [0, 1, 10],
    [0.49, 1, 10],
    [0.5, 2, 12],
    [0.99, 2, 12],
  ])("draws among the tied ones: %d -> %i, user %i", (fraction, drawn, ownerId) => {
    const counts = new Map([
      [10, 1],
      [11, 2],
      [12, 1],
    ]);
    const step = chooseFewestOpen([10, 11, 12], counts, () => fraction);
    expect(step).toMatchObject({ tiedUserIds: [10, 12], draw: drawn, ownerId });
  });

  it("finds nobody without candidates", () => {
    expect(chooseFewestOpen([], new Map(), neverAsked)).toEqual({
      rule: "fewestOpen",
      openTickets: [],
      tiedUserIds: [],
      draw: null,
      ownerId: 0,
    });
  });

  it("raises nobody above the others: first the gaps close, then all rise together", () => {
    const loads = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(loads, fc.integer(), (startLoads, seed) => {
        const random = seededRandom(seed);
        const counts = new Map(startLoads.map((load, index) => [index + 1, load]));
        const candidateIds = [...counts.keys()];
        const highest = Math.max(...startLoads);
        for (let ticket = 1; ticket <= 80; ticket += 1) {
          const { ownerId } = chooseFewestOpen(candidateIds, counts, random);
          counts.set(ownerId, (counts.get(ownerId) ?? Number.NaN) + 1);
          const current = [...counts.values()];
          const fairHighest = Math.max(highest, Math.min(...current) + 1);
          expect(Math.max(...current)).toBeLessThanOrEqual(fairHighest);
        }
      }),
    );
  });
});
