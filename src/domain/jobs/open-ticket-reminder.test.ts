import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildUser } from "../../../test/support/build-user.ts";
import { at } from "../../../test/support/instant.ts";
import {
  dueReminder,
  nextReminderAt,
  reminderMessage,
  usersToRemind,
  type ReminderSettings,
} from "./open-ticket-reminder.ts";

const atSix: ReminderSettings = { audience: "everybody", afterDays: 3, minuteOfDay: 18 * 60 };

describe("the reminders of a day, at 18:00", () => {
  test.each([
    { now: "2026-03-02T17:59:59Z", zone: "UTC", day: null },
    { now: "2026-03-02T18:00:00Z", zone: "UTC", day: "2026-03-02" },
    { now: "2026-03-02T23:59:59Z", zone: "UTC", day: "2026-03-02" },
    { now: "2026-03-03T05:59:59Z", zone: "UTC", day: "2026-03-02" },
    { now: "2026-03-03T06:00:00Z", zone: "UTC", day: null },
    { now: "2026-03-02T17:00:00Z", zone: "Europe/Oslo", day: "2026-03-02" },
    { now: "2026-03-30T16:00:00Z", zone: "Europe/Oslo", day: "2026-03-30" },
    { now: "2026-03-02T05:00:00Z", zone: "Pacific/Auckland", day: "2026-03-02" },
    { now: "2026-03-02T04:59:59Z", zone: "Pacific/Auckland", day: null },
    { now: "2026-03-03T05:00:00Z", zone: "Pacific/Pago_Pago", day: "2026-03-02" },
    { now: "2026-03-02T04:00:00Z", zone: "Pacific/Kiritimati", day: "2026-03-02" },
  ])("at $now in $zone are those of $day", ({ now, zone, day }) => {
    expect(dueReminder(atSix, at(now), zone)?.day ?? null).toBe(day);
  });

  test("list what waits since three days before the time they are due, however late they are", () => {
    const staleBefore = at("2026-02-27T18:00Z");
    for (const now of ["2026-03-02T18:00Z", "2026-03-03T01:00Z"]) {
      expect(dueReminder(atSix, at(now), "UTC")?.staleBefore).toBe(staleBefore);
    }
  });

  test("reach back to 1970 at most", () => {
    const settings = { ...atSix, afterDays: 99_999 };
    expect(dueReminder(settings, at("2026-03-02T18:00Z"), "UTC")?.staleBefore).toBe(0);
  });

  test("are none when nobody is reminded", () => {
    const off = { ...atSix, audience: "nobody" } as const;
    expect(dueReminder(off, at("2026-03-02T18:00Z"), "UTC")).toBeNull();
    expect(nextReminderAt(off, at("2026-03-02T18:00Z"), "UTC")).toBeNull();
  });

  test("at a time that the clock skips are due at the end of the gap", () => {
    const skipped = { ...atSix, minuteOfDay: 150 };
    const gapEnd = at("2026-03-29T01:00Z");
    expect(nextReminderAt(skipped, gapEnd - 1, "Europe/Oslo")).toBe(gapEnd);
    expect(dueReminder(skipped, gapEnd - 1, "Europe/Oslo")).toBeNull();
    expect(dueReminder(skipped, gapEnd, "Europe/Oslo")?.day).toBe("2026-03-29");
  });
});

test("the reminder that comes next is due when its time comes, and was not due before", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom("UTC", "Europe/Oslo", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"),
      (after, minuteOfDay, zone) => {
        const settings = { ...atSix, minuteOfDay };
        const next = nextReminderAt(settings, after, zone) ?? 0;
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual(25 * 3600);
        expect(dueReminder(settings, next, zone)).not.toBeNull();
        expect(dueReminder(settings, next - 1, zone)).toBeNull();
      },
    ),
    { numRuns: 60 },
  );
});

describe("reminded users", () => {
  const users = [
    buildUser(5),
    buildUser(3),
    buildUser(4, { deleted: true }),
    buildUser(6, { status: "Deleted" }),
    buildUser(7, { status: "NotAvailable" }),
  ];
  const wishes = new Map([
    [3, { PopUp: 32, Email: 4095 - 32, Sms: 32 }],
    [5, { PopUp: 0, Email: 32, Sms: 0 }],
    [4, { PopUp: 0, Email: 32, Sms: 0 }],
  ]);

  test.each([
    { audience: "nobody", userIds: [] },
    { audience: "everybody", userIds: [3, 5, 7] },
    { audience: "whoeverAsks", userIds: [5] },
  ] as const)("are $userIds when it is $audience", ({ audience, userIds }) => {
    expect(usersToRemind({ audience }, users, wishes)).toEqual(userIds);
  });
});

test("a reminder lists the tickets, and is not sent when there are none", () => {
  expect(reminderMessage(5, [10, 11])).toEqual({
    channel: "Email",
    recipients: [{ userId: 5 }],
    templateId: 4,
    ticketId: 0,
    notification: "ActiveTickets",
    escalationLevelId: 0,
    listedTicketIds: [10, 11],
  });
  expect(reminderMessage(5, [])).toBeNull();
});
