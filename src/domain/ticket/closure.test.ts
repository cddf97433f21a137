import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { closureAfter, type ClosureFields } from "./closure.ts";
import type { StatusTransition } from "./status-machine.ts";

const createdAt = at("2026-03-02T08:30+01:00");
const context = { now: at("2026-03-03T11:45+01:00"), businessClock: officeClock(1) };

const closedBefore: ClosureFields = {
  closedAt: at("2026-03-02T12:00+01:00"),
  timeToCloseMinutes: 180,
  realTimeToCloseMinutes: 210,
};
const notClosed: ClosureFields = {
  closedAt: null,
  timeToCloseMinutes: 0,
  realTimeToCloseMinutes: 0,
};
const closedNow: ClosureFields = {
  closedAt: context.now,
  timeToCloseMinutes: 645,
  realTimeToCloseMinutes: 1635,
};

describe("the closing time after a change of status", () => {
  test.each<{ transition: StatusTransition; expected: ClosureFields; why: string }>([
    { transition: "close", expected: closedNow, why: "every closing measures anew" },
    { transition: "open", expected: notClosed, why: "an open ticket is not closed" },
    { transition: "reopen", expected: notClosed, why: "nor is one opened again" },
    { transition: "postpone", expected: notClosed, why: "nor is one set aside" },
    { transition: "activate", expected: notClosed, why: "nor is one that is back" },
    { transition: "restore", expected: notClosed, why: "nor is one taken out of the bin" },
    { transition: "stay", expected: closedBefore, why: "closed stays closed" },
    { transition: "delete", expected: closedBefore, why: "deleting does not open" },
    { transition: "markSpam", expected: closedBefore, why: "nor does marking as spam" },
    { transition: "merge", expected: closedBefore, why: "nor does merging" },
  ])("$transition: $why", ({ transition, expected }) => {
    expect(closureAfter(transition, { createdAt, ...closedBefore }, context)).toEqual(expected);
  });
});
