import { describe, expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

const nowMs = Date.UTC(2026, 2, 2, 9, 0, 0);
const delay = (attempt: number, retryAfter: string | null, chance = 0): number =>
  retryDelayMs({ attempt, retryAfter, nowMs, random: () => chance });

describe("the wait before another attempt", () => {
  test.each([
    [1, 0, 250],
    [1, 0.999_999, 500],
    [2, 0, 500],
    [7, 0, 16_000],
    [8, 0, 30_000],
    [30, 0, 30_000],
  ])("after attempt %i grows and is scattered", (attempt, chance, ms) => {
    expect(delay(attempt, null, chance)).toBe(ms);
  });

  test.each([
    ["0", 0],
    ["7", 7000],
    ["Mon, 02 Mar 2026 09:00:30 GMT", 30_000],
    ["Mon, 02 Mar 2026 08:00:00 GMT", 0],
    ["300", 300_000],
    ["301", 300_000],
    ["soon", 250],
  ])("is what the answer asks for: %s", (retryAfter, ms) => {
    expect(delay(1, retryAfter)).toBe(ms);
  });
});
