import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraws } from "./draws.ts";

const seed = fc.integer();

const some = (from: number): number[] => Array.from({ length: 20 }, createDraws(from).next);

describe("createDraws", () => {
  it("draws the same for the same seed and something else for its neighbour", () => {
    fc.assert(
      fc.property(seed, (number) => {
        expect(some(number)).toEqual(some(number));
        expect(some(number)).not.toEqual(some(number + 1));
      }),
    );
  });

  it("keeps whole numbers within their bounds, both included", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -50, max: 50 }), fc.nat(9), (number, min, size) => {
        const { whole } = createDraws(number);
        const drawn = new Set(Array.from({ length: 400 }, () => whole(min, min + size)));
        expect(Math.min(...drawn)).toBe(min);
        expect(Math.max(...drawn)).toBe(min + size);
        expect([...drawn].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("picks by weight, and never what has none", () => {
    const { weighted } = createDraws(7);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 3000; draw += 1) counts[weighted([1, 0, 2])]! += 1;
    expect(counts[1]).toBe(0);
    expect(counts[2]! / counts[0]!).toBeGreaterThan(1.7);
    expect(counts[2]! / counts[0]!).toBeLessThan(2.3);
  });

  it("refuses to pick from nothing", () => {
    expect(() => createDraws(1).pick([])).toThrow("nothing to pick from");
  });

  it("gives a fork the same chance however much was drawn before", () => {
    const fresh = createDraws(5);
    const used = createDraws(5);
    used.next();
    used.fork(8).next();
    expect(used.fork(9).next()).toBe(fresh.fork(9).next());
  });

  it("gives the forks of one seed chances of their own", () => {
    const draws = createDraws(1);
    const firsts = Array.from({ length: 2000 }, (_, key) => draws.fork(key).next());
    expect(new Set(firsts).size).toBe(2000);
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
  });
});
