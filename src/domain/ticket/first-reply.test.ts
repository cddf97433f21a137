import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { recordReply, unrepliedFields } from "./first-reply.ts";

describe("a ticket without a reply", () => {
  test.each([
    { settingMinutes: -1, createdByUser: true, timeToReplyMinutes: 0 },
    { settingMinutes: 0, createdByUser: true, timeToReplyMinutes: 0 },
    { settingMinutes: 1, createdByUser: true, timeToReplyMinutes: 1 },
    { settingMinutes: 1, createdByUser: false, timeToReplyMinutes: 0 },
    { settingMinutes: -1, createdByUser: false, timeToReplyMinutes: 0 },
  ])(
    "starts with $timeToReplyMinutes minutes, setting $settingMinutes, by a user: $createdByUser",
    ({ settingMinutes, createdByUser, timeToReplyMinutes }) => {
      expect(unrepliedFields(settingMinutes, createdByUser)).toEqual({
        repliedAt: null,
        timeToReplyMinutes,
        realTimeToReplyMinutes: 0,
      });
    },
  );
});

describe("a reply to the customer", () => {
  const createdAt = at("2026-03-02T08:00+01:00");
  const firstAt = at("2026-03-02T10:00+01:00");
  const first = { repliedAt: firstAt, timeToReplyMinutes: 60, realTimeToReplyMinutes: 120 };

  test("replaces the start value by what was measured", () => {
    const ticket = { createdAt, ...unrepliedFields(5, true) };
    expect(recordReply(ticket, firstAt, officeClock(1))).toEqual(first);
  });

  test("counts only once", () => {
    const ticket = { createdAt, ...first };
    expect(recordReply(ticket, firstAt + 3600, officeClock(1))).toEqual(first);
  });
});
