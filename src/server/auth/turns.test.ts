import { describe, expect, it } from "vitest";
import { createTurns } from "./turns.ts";

/** Work that ends when it is told to. */
function createWork() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (id: number) => () => {
    begun.push(id);
    return new Promise<number>((resolve) => {
      ends[id] = () => resolve(id);
    });
  };
  return { work, begun, end: (id: number) => ends[id]?.() };
}

const refusal = () => new Error("too many");

describe("taking turns", () => {
  it("runs no more at once than allowed, and the others in the order of arrival", async () => {
    const { work, begun, end } = createWork();
    const turns = createTurns({ runningMax: 2, waitingMax: 9, refusal });
    const results = [0, 1, 2, 3].map((id) => turns.take(work(id)));
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    end(1);
    await results[1];
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    end(0);
    await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
    end(2);
    end(3);
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3]);
  });

  it("refuses who finds no place to wait, and takes the next one when there is room", async () => {
    const { work, begun, end } = createWork();
    const turns = createTurns({ runningMax: 1, waitingMax: 1, refusal });
    const first = turns.take(work(0));
    const second = turns.take(work(1));
    await expect(turns.take(work(2))).rejects.toThrow("too many");
    end(0);
    await first;
    await expect.poll(() => begun).toEqual([0, 1]);
    const third = turns.take(work(3));
    end(1);
    await second;
    await expect.poll(() => begun).toEqual([0, 1, 3]);
    end(3);
    expect(await third).toBe(3);
  });

  it("goes on after work that fails", async () => {
    const turns = createTurns({ runningMax: 1, waitingMax: 1, refusal });
    const failing = turns.take(() => Promise.reject(new Error("broken")));
    const next = turns.take(() => Promise.resolve("done"));
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("done");
  });
});
