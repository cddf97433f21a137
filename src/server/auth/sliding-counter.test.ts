import { describe, expect, it } from "vitest";
import { createSlidingCounter, type SlidingCounterOptions } from "./sliding-counter.ts";

function startCounter(wishes: Partial<SlidingCounterOptions> = {}) {
  let nowMs = 0;
  const counter = createSlidingCounter({
    limit: 2,
    windowMs: 1000,
    keysMax: 10,
    monotonicMs: () => nowMs,
    ...wishes,
  });
  const at = (ms: number) => {
    nowMs = ms;
    return counter;
  };
  return { counter, at };
}

describe("a sliding counter", () => {
  it("waits from the event that reaches the limit until the oldest one leaves the window", () => {
    const { at } = startCounter();
    at(0).add("a");
    expect(at(100).waitMs("a")).toBe(0);
    at(400).add("a");
    expect(at(400).waitMs("a")).toBe(600);
    expect(at(999).waitMs("a")).toBe(1);
    expect(at(1000).waitMs("a")).toBe(0);
  });

  it("slides: it never lets more than the limit into any window", () => {
    const { at } = startCounter();
    at(0).add("a");
    at(900).add("a");
    at(1000).add("a");
    expect(at(1000).waitMs("a")).toBe(900);
  });

  it("waits longer when the limit was passed", () => {
    const { at } = startCounter();
    for (const ms of [0, 100, 200]) at(ms).add("a");
    expect(at(200).waitMs("a")).toBe(900);
  });

  it("counts each key alone", () => {
    const { counter } = startCounter();
    counter.add("a");
    counter.add("a");
    expect(counter.waitMs("b")).toBe(0);
  });

  it("takes back one event, once, and clears all", () => {
    const { at } = startCounter({ limit: 1 });
    const takeBack = at(0).add("a");
    at(100).add("a");
    takeBack();
    takeBack();
    expect(at(100).waitMs("a")).toBe(1000);
    at(100).clear("a");
    expect(at(100).waitMs("a")).toBe(0);
    takeBack();
    expect(at(100).waitMs("a")).toBe(0);
  });

  it("gives up the key that was counted longest ago when there are too many", () => {
    const { at } = startCounter({ limit: 1, keysMax: 2 });
    at(0).add("a");
    at(1).add("b");
    at(2).add("a");
    at(3).add("c");
    expect(["a", "b", "c"].map((key) => at(3).waitMs(key) > 0)).toEqual([true, false, true]);
  });
});
