import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteServerTime, serverNow } from "./server-clock.ts";

const start = Date.parse("2026-03-02T09:00:00.700Z");
const answer = (ms: number): void => noteServerTime(new Date(start + ms));

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  noteServerTime(new Date());
  vi.useRealTimers();
});

it.each([
  ["a whole second that has passed already", -700, 0],
  ["an answer that took two seconds", -2000, 0],
  ["a clock that is behind", -2001, -2001],
  ["a clock that is an hour ahead", 3_600_000, 3_600_000],
])("heeds %s", (_, told, ahead) => {
  answer(told);
  expect(serverNow() - start).toBe(ahead);
});

it("finds back when the device's clock is put right", () => {
  answer(60_000);
  answer(61_900);
  expect(serverNow() - start).toBe(60_000);
  answer(500);
  expect(serverNow() - start).toBe(0);
});
