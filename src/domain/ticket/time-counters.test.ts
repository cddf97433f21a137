import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStatus } from "../../../test/support/build-status.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { roundTheClock } from "../business-clock.ts";
import { timeCounterCodes, type TimeCounter } from "../desk/status.ts";
import { endStay, type StatusStay, type TimeCounters } from "./time-counters.ts";

const timeCounters = Object.keys(timeCounterCodes) as TimeCounter[];

const since = at("2026-03-02T16:00+01:00");
const counters: TimeCounters = {
  statusSince: since,
  timeSpentInternallySeconds: 1,
  timeSpentExternallySeconds: 2,
  timeSpentQueueSeconds: 3,
  realTimeSpentInternallySeconds: 10,
  realTimeSpentExternallySeconds: 20,
  realTimeSpentQueueSeconds: 30,
};

describe("a stay from Monday 16:00 to Tuesday 10:00 in office hours", () => {
  const now = at("2026-03-03T10:00+01:00");

  test.each<{ timeCounter: TimeCounter; changed: Partial<TimeCounters> }>([
    { timeCounter: "None", changed: {} },
    {
      timeCounter: "Internally",
      changed: { timeSpentInternallySeconds: 7201, realTimeSpentInternallySeconds: 64_810 },
    },
    {
      timeCounter: "Externally",
      changed: { timeSpentExternallySeconds: 7202, realTimeSpentExternallySeconds: 64_820 },
    },
    {
      timeCounter: "Queue",
      changed: { timeSpentQueueSeconds: 7203, realTimeSpentQueueSeconds: 64_830 },
    },
  ])("in a status that counts $timeCounter changes $changed", ({ timeCounter, changed }) => {
    const status = buildStatus(7, "Active", { timeCounter });
    expect(endStay(counters, { status, businessClock: officeClock(1), now })).toEqual({
      counters: { ...changed, statusSince: now },
      stay: {
        statusId: 7,
        businessSeconds: 7200,
        realSeconds: 64_800,
        fromAt: since,
        untilAt: now,
      },
    });
  });
});

describe("a stay", () => {
  const status = buildStatus(7, "Active", { timeCounter: "Queue" });

  test.each([
    { seconds: 1, counted: 1 },
    { seconds: 0, counted: 0 },
    { seconds: -1, counted: 0 },
    { seconds: -86_400, counted: 0 },
  ])("that ends $seconds seconds after its start counts $counted", ({ seconds, counted }) => {
    const now = since + seconds;
    const ended = endStay(counters, { status, businessClock: roundTheClock, now });
    expect(ended.counters).toEqual({
      timeSpentQueueSeconds: 3 + counted,
      realTimeSpentQueueSeconds: 30 + counted,
      statusSince: now,
    });
    expect(ended.stay).toMatchObject({ businessSeconds: counted, realSeconds: counted });
  });
});

describe("any series of stays", () => {
  const zero: TimeCounters = {
    statusSince: since,
    timeSpentInternallySeconds: 0,
    timeSpentExternallySeconds: 0,
    timeSpentQueueSeconds: 0,
    realTimeSpentInternallySeconds: 0,
    realTimeSpentExternallySeconds: 0,
    realTimeSpentQueueSeconds: 0,
  };
  const anyStays = fc.array(
    fc.record({
      timeCounter: fc.constantFrom(...timeCounters),
      // The clock may be set back between two changes.
      seconds: fc.integer({ min: -10_000, max: 5 * 86_400 }),
    }),
    { maxLength: 15 },
  );

  function live(plan: readonly { timeCounter: TimeCounter; seconds: number }[]): {
    readonly counters: TimeCounters;
    readonly history: readonly StatusStay[];
  } {
    const history: StatusStay[] = [];
    let now = since;
    let current = zero;
    for (const { timeCounter, seconds } of plan) {
      now += seconds;
      const status = buildStatus(timeCounterCodes[timeCounter], "Active", { timeCounter });
      const ended = endStay(current, { status, businessClock: officeClock(1), now });
      current = { ...current, ...ended.counters };
      history.push(ended.stay);
    }
    return { counters: current, history };
  }

  test("adds up to the counters, status by status", () => {
    fc.assert(
      fc.property(anyStays, (plan) => {
        const { counters: sums, history } = live(plan);
        const total = (counter: TimeCounter, field: "businessSeconds" | "realSeconds"): number =>
          history
            .filter(({ statusId }) => statusId === timeCounterCodes[counter])
            .reduce((sum, stay) => sum + stay[field], 0);
        expect(sums).toMatchObject({
          timeSpentInternallySeconds: total("Internally", "businessSeconds"),
          timeSpentExternallySeconds: total("Externally", "businessSeconds"),
          timeSpentQueueSeconds: total("Queue", "businessSeconds"),
          realTimeSpentInternallySeconds: total("Internally", "realSeconds"),
          realTimeSpentExternallySeconds: total("Externally", "realSeconds"),
          realTimeSpentQueueSeconds: total("Queue", "realSeconds"),
        });
      }),
    );
  });

  test("follows one another without a gap, each with no more open than plain seconds", () => {
    fc.assert(
      fc.property(anyStays, (plan) => {
        const { counters: last, history } = live(plan);
        let expectedFromAt = since;
        for (const { fromAt, untilAt, businessSeconds, realSeconds } of history) {
          expect(fromAt).toBe(expectedFromAt);
          expect(businessSeconds).toBeGreaterThanOrEqual(0);
          expect(realSeconds).toBeGreaterThanOrEqual(businessSeconds);
          expectedFromAt = untilAt;
        }
        expect(last.statusSince).toBe(expectedFromAt);
      }),
    );
  });
});
