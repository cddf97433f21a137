import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fineTicker, roughTicker } from "./ticker.ts";

const start = Date.parse("2026-03-02T09:00:00Z");

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

it("runs one timer for everybody, as fast as it has to be, and none for nobody", () => {
  const leaveRough = roughTicker.subscribe(() => undefined);
  const leaveOther = roughTicker.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(1);
  const leaveFine = fineTicker.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(250);
  expect(fineTicker.now()).toBe(start + 250);
  leaveFine();
  leaveRough();
  expect(vi.getTimerCount()).toBe(1);
  leaveOther();
  expect(vi.getTimerCount()).toBe(0);
});

it("tells rough times no sooner because fine ones are counted", () => {
  const told = vi.fn<() => void>();
  const leaveRough = roughTicker.subscribe(told);
  const leaveFine = fineTicker.subscribe(() => undefined);
  vi.advanceTimersByTime(14_999);
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(told).toHaveBeenCalledTimes(1);
  expect(roughTicker.now()).toBe(start + 15_000);
  leaveFine();
  vi.advanceTimersByTime(15_000);
  expect(told).toHaveBeenCalledTimes(2);
  leaveRough();
});
