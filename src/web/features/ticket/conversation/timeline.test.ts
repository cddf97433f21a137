import { describe, expect, it } from "vitest";
import type { ListedMessage } from "./filter-messages.ts";
import { timelineOf } from "./timeline.ts";
import type { ToldEntry } from "./told-entries.ts";

const time = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, "0")}:00Z`;
const message = (TicketMessageId: number, minute: number) =>
  ({ TicketMessageId, CreatedAt: time(minute), Slevel: "External" }) as ListedMessage;
const entry = (logId: number, minute: number) => ({ logId, at: time(minute) }) as ToldEntry;

const known = {
  messages: [message(2, 20), message(1, 10), message(3, 30)],
  entries: [entry(9, 35), entry(8, 20), entry(7, 15), entry(6, 5)],
  hasEarlierEntries: false,
};
const idsOf = ({ items }: ReturnType<typeof timelineOf>) =>
  items.map((item) => (item.kind === "message" ? item.message.TicketMessageId : item.entry.logId));

describe("a conversation with its changes", () => {
  it.each([
    ["all", 5, [6, 1, 7, 2, 8, 3, 9], 0],
    ["all", 2, [2, 8, 3, 9], 1],
    ["messages", 5, [1, 2, 3], 0],
    ["changes", 1, [6, 7, 8, 9], 0],
    ["flagged", 5, [], 0],
  ] as const)("under %s with %i messages open", (filter, openCount, ids, earlier) => {
    const timeline = timelineOf(known, { filter, openCount });
    expect(idsOf(timeline)).toEqual(ids);
    expect(timeline.earlierMessages).toBe(earlier);
  });

  it("begins with the making of the ticket, and has what a message brought about behind it", () => {
    const created = { ...entry(1, 10), happening: "created" } as const;
    const entries = [entry(2, 10), created];
    expect(
      idsOf(timelineOf({ ...known, entries }, { filter: "all", openCount: 5 })).slice(0, 3),
    ).toEqual([1, 1, 2]);
    expect(timelineOf({ ...known, entries }, { filter: "all", openCount: 5 }).items[0]?.kind).toBe(
      "entry",
    );
  });

  it.each([
    ["all", 2, 15, false],
    ["all", 2, 20, true],
    ["all", 5, 15, true],
    ["changes", 5, 15, true],
    ["messages", 5, 15, false],
  ] as const)(
    "under %s with %i messages open and a log known from minute %i asks for more of it: %s",
    (filter, openCount, minute, isAsked) => {
      const part = { ...known, entries: [entry(7, minute)], hasEarlierEntries: true };
      expect(timelineOf(part, { filter, openCount }).wantsEarlierChanges).toBe(isAsked);
    },
  );
});
