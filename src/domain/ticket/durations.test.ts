import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { timeToClose, timeToReply } from "./durations.ts";

const clock = officeClock(1);

describe("the time from creation to an event", () => {
  test.each([
    { created: "2026-03-02T09:00:00+01:00", event: "2026-03-02T09:00:59+01:00", open: 0, real: 0 },
    { created: "2026-03-02T09:00:00+01:00", event: "2026-03-02T09:01:00+01:00", open: 1, real: 1 },
    { created: "2026-03-02T09:00:00+01:00", event: "2026-03-02T09:01:59+01:00", open: 1, real: 1 },
    { created: "2026-03-02T08:59:30+01:00", event: "2026-03-02T09:00:30+01:00", open: 0, real: 1 },
    {
      created: "2026-02-06T15:30:00-05:00",
      event: "2026-02-09T09:45:00+01:00",
      open: 45,
      real: 3615,
    },
    {
      created: "2026-03-07T09:00:00+01:00",
      event: "2026-03-08T09:00:00+01:00",
      open: 0,
      real: 1440,
    },
    { created: "2026-03-02T09:00:01+01:00", event: "2026-03-02T09:00:00+01:00", open: 0, real: 0 },
    { created: "2026-03-02T09:05:00+01:00", event: "2026-03-02T09:00:00+01:00", open: 0, real: 0 },
  ])("from $created to $event is $open open and $real plain minutes", (row) => {
    const [createdAt, eventAt] = [at(row.created), at(row.event)];
    expect(timeToReply(createdAt, eventAt, clock)).toEqual({
      timeToReplyMinutes: row.open,
      realTimeToReplyMinutes: row.real,
    });
    expect(timeToClose(createdAt, eventAt, clock)).toEqual({
      timeToCloseMinutes: row.open,
      realTimeToCloseMinutes: row.real,
    });
  });

  test("is never longer in opening hours than in plain time, and never negative", () => {
    const anyInstant = fc.integer({ min: 0, max: 60 * 86_400 });
    fc.assert(
      fc.property(anyInstant, anyInstant, (createdAt, closedAt) => {
        const { timeToCloseMinutes, realTimeToCloseMinutes } = timeToClose(
          createdAt,
          closedAt,
          clock,
        );
        expect(timeToCloseMinutes).toBeGreaterThanOrEqual(0);
        expect(realTimeToCloseMinutes).toBeGreaterThanOrEqual(timeToCloseMinutes);
      }),
    );
  });
});
