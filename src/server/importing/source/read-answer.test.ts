import { describe, expect, test } from "vitest";
import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import { embedded, list, text } from "../../../contract/member.ts";
import { readAnswer } from "./read-answer.ts";

const ticket = (members: Record<string, unknown>) =>
  readAnswer(embedded(TicketEntity), { TicketId: 5, ...members });

describe("what is read of an answer", () => {
  test.each([
    ["2026-03-02T09:00:00Z", 1_772_442_000],
    ["2026-03-02T10:00:00+01:00", 1_772_442_000],
    ["2026-03-02T09:00:00.7654321Z", 1_772_442_000],
    ["0001-01-01T00:00:00Z", null],
    ["soon", null],
    [7, null],
  ])("a date %j", (sent, instant) => {
    expect(ticket({ CreatedAt: sent })?.CreatedAt).toBe(instant);
  });

  test.each([
    ["Closed", "Closed"],
    [2, "Closed"],
    ["Frozen", "Unknown"],
    [undefined, "Unknown"],
  ])("a name %j", (sent, name) => {
    expect(ticket({ BaseStatus: sent })?.BaseStatus).toBe(name);
  });

  test.each([
    ["a\0b", "ab"],
    ["\uD800", "\uFFFD"],
    ["😀", "😀"],
    [null, null],
    [undefined, null],
    [7, ""],
  ])("a text %j", (sent, read) => {
    expect(ticket({ Title: sent })?.Title).toBe(read);
  });

  test("members that another version does not have", () => {
    expect(ticket({})).toMatchObject({
      TicketId: 5,
      TimeSpent: 0,
      HasAttachment: false,
      Person: null,
      Tags: [],
      CustomFields: {},
    });
  });

  test("times of day and days as they are written, wherever that is", () => {
    const priority = readAnswer(embedded(TicketPriorityEntity), {
      TicketPriorityId: 1,
      Flags: "External, Default",
      MonStart: "2001-01-01T08:30:00+01:00",
      MonStop: "2001-01-01T23:59:59",
      NonDates: ["0001-12-25T00:00:00", "2026-05-01T00:00:00+02:00"],
    });
    expect(priority).toMatchObject({
      Flags: 3,
      MonStart: 30_600,
      MonStop: 86_399,
      NonDates: [
        { year: null, month: 12, day: 25 },
        { year: 2026, month: 5, day: 1 },
      ],
    });
  });

  test("nothing, where there is none", () => {
    expect(readAnswer(embedded(TicketEntity), null)).toBeNull();
    expect(readAnswer(list(text()), null)).toEqual([]);
    expect(readAnswer(list(embedded(TicketEntity)), [null])).toEqual([]);
  });

  test.each([[{}], [{ TicketId: "5" }], [{ ticketId: 5 }]])(
    "no record without its key: %j",
    (sent) => {
      expect(() => readAnswer(embedded(TicketEntity), sent)).toThrow(
        "a TicketEntity that has no TicketId",
      );
    },
  );
});
