import { describe, expect, it } from "vitest";
import { createTokenBuckets } from "./token-buckets.ts";

const ANNA = 1;
const BENT = 2;

const bucketsAt = (perSecond: number, keysMax = 100) => {
  const time = { ms: 0 };
  return { time, buckets: createTokenBuckets({ perSecond, keysMax, monotonicMs: () => time.ms }) };
};

describe("token buckets", () => {
  it("give a second's worth at once and then say how long to wait", () => {
    const { buckets } = bucketsAt(3);
    expect([1, 2, 3].map(() => buckets.take(ANNA))).toEqual([0, 0, 0]);
    expect(buckets.take(ANNA)).toBe(334);
  });

  it("are free again exactly when they said", () => {
    const { time, buckets } = bucketsAt(2);
    buckets.take(ANNA);
    buckets.take(ANNA);
    expect(buckets.take(ANNA)).toBe(500);
    time.ms = 499;
    expect(buckets.take(ANNA)).toBe(1);
    time.ms = 500;
    expect(buckets.take(ANNA)).toBe(0);
    expect(buckets.take(ANNA)).toBe(500);
  });

  it("do not fill up beyond a second's worth", () => {
    const { time, buckets } = bucketsAt(2);
    time.ms = 3_600_000;
    expect([1, 2, 3].map(() => buckets.take(ANNA) === 0)).toEqual([true, true, false]);
  });

  it("are one for each caller, and only so many are remembered", () => {
    const { buckets } = bucketsAt(1, 1);
    expect(buckets.take(ANNA)).toBe(0);
    expect(buckets.take(BENT)).toBe(0);
    expect(buckets.take(BENT)).toBe(1000);
    // Anna was forgotten for Bent's sake.
    expect(buckets.take(ANNA)).toBe(0);
  });
});
