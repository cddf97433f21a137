import { setImmediate as tick } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { playInOrder, type OrderedTask } from "./play-in-order.ts";

interface Log {
  readonly begun: number[];
  readonly ended: number[];
}

interface Wish {
  readonly tracks: readonly string[];
  readonly alone: boolean;
  readonly ticks: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  tracks: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
  alone: fc.boolean(),
  ticks: fc.nat(4),
});

function tasksOf(wishes: readonly Wish[], log: Log): OrderedTask[] {
  return wishes.map(({ tracks, alone, ticks }, index) => ({
    tracks,
    alone,
    run: async () => {
      log.begun.push(index);
      for (let left = ticks; left > 0; left -= 1) await tick();
      log.ended.push(index);
    },
  }));
}

describe("playInOrder", () => {
  it("does everything once and keeps the order along each track", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 30 }), async (wishes) => {
        const log: Log = { begun: [], ended: [] };
        await playInOrder(tasksOf(wishes, log), { atOnce: 4 });
        expect(log.ended.toSorted((one, other) => one - other)).toEqual(wishes.map((_, i) => i));
        for (const track of ["a", "b", "c"]) {
          const along = log.ended.filter((index) => wishes[index]?.tracks.includes(track));
          expect(along).toEqual(along.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it("does what stands alone after all before it and before all after it", async () => {
    const log: Log = { begun: [], ended: [] };
    const wishes = [3, 1, 0, 2, 1].map((ticks, index) => ({
      tracks: [],
      alone: index === 2,
      ticks,
    }));
    await playInOrder(tasksOf(wishes, log), { atOnce: 8 });
    expect(log.begun).toEqual([0, 1, 2, 3, 4]);
    expect(log.ended).toEqual([1, 0, 2, 4, 3]);
  });

  it("does no more at once than it may", async () => {
    let running = 0;
    let most = 0;
    const task: OrderedTask = {
      tracks: [],
      alone: false,
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await tick();
        running -= 1;
      },
    };
    await playInOrder(
      Array.from({ length: 20 }, () => task),
      { atOnce: 3 },
    );
    expect(most).toBe(3);
  });

  it("reports the first failure, begins nothing after it and waits for what is under way", async () => {
    const log: Log = { begun: [], ended: [] };
    const slow = { tracks: ["slow"], alone: false, ticks: 4 };
    const [first, , last] = tasksOf([slow, slow, { ...slow, tracks: ["other"] }], log);
    const failing: OrderedTask = {
      tracks: ["failing"],
      alone: false,
      run: async () => {
        throw new Error("broken");
      },
    };
    const alone: OrderedTask = { ...last!, alone: true };
    const played = playInOrder([first!, failing, alone], { atOnce: 4 });
    await expect(played).rejects.toThrow("broken");
    expect(log).toEqual({ begun: [0], ended: [0] });
  });
});
