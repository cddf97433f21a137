import { expect, test } from "vitest";
import { createVirtualClock } from "../virtual-clock.ts";
import { createClockControl } from "./clock-control.ts";
import { noCounts } from "./jobs.ts";

const noReport = { ...noCounts, failed: 0, more: false };

test("time steps from one due moment to the next, and ends where it was to end", async () => {
  const clock = createVirtualClock(100);
  const cycles: number[] = [];
  const control = createClockControl(clock, {
    runCycle: async (now) => {
      expect(clock.now()).toBe(now);
      cycles.push(now);
      return { ...noReport, escalated: 1, failed: 2 };
    },
    nextDueAt: async (now) => [130, 160, 200].find((at) => at > now) ?? null,
  });
  expect(await control.advance(80)).toEqual({ ...noCounts, cycles: 4, escalated: 4, failed: 8 });
  expect(cycles).toEqual([100, 130, 160, 180]);
  expect(clock.now()).toBe(180);
});

test("cycles are repeated at one moment for as long as there is more to do", async () => {
  const clock = createVirtualClock(100);
  const left = [true, true, false, true, false];
  const cycles: number[] = [];
  const control = createClockControl(clock, {
    runCycle: async (now) => {
      cycles.push(now);
      return { ...noReport, more: left.shift() ?? false };
    },
    nextDueAt: async () => null,
  });
  await control.advance(10);
  expect(cycles).toEqual([100, 100, 100, 110, 110]);
});

test("an advance with too much on the way stops there, and can be gone on with", async () => {
  const clock = createVirtualClock(0);
  const control = createClockControl(clock, {
    runCycle: async () => noReport,
    nextDueAt: async (now) => now + 1,
  });
  await expect(control.advance(50_000)).rejects.toMatchObject({ code: "conflict" });
  expect(clock.now()).toBe(10_000);
  expect(await control.advance(10)).toMatchObject({ cycles: 11 });
  expect(clock.now()).toBe(10_010);
});

test("after a failed move the next one has its turn", async () => {
  const clock = createVirtualClock(0);
  let fails = true;
  const control = createClockControl(clock, {
    runCycle: async () => {
      if (fails) throw new Error("away");
      return noReport;
    },
    nextDueAt: async () => null,
  });
  const failing = control.advance(10);
  const jump = control.set(500);
  await expect(failing).rejects.toThrow("away");
  await jump;
  fails = false;
  await control.advance(10);
  expect(control.now()).toBe(510);
});
