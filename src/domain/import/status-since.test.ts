import { describe, expect, test } from "vitest";
import { buildTicket, TICKET_CREATED_AT } from "../../../test/support/build-ticket.ts";
import { statusSince } from "./status-since.ts";

const HOUR = 3600;
const from = (hours: number) => TICKET_CREATED_AT + hours * HOUR;

describe("when the present stay began", () => {
  test.each([
    ["nothing is counted", {}, from(0)],
    ["stays were counted", { realTimeSpentInternallySeconds: HOUR }, from(1)],
    [
      "stays of every kind were counted",
      {
        realTimeSpentInternallySeconds: HOUR,
        realTimeSpentExternallySeconds: HOUR,
        realTimeSpentQueueSeconds: 2 * HOUR,
      },
      from(4),
    ],
    ["they took as long as until now", { realTimeSpentQueueSeconds: 10 * HOUR }, from(10)],
    ["they took longer than it exists", { realTimeSpentQueueSeconds: 11 * HOUR }, from(10)],
    ["it was changed before it was made", { lastChangedAt: from(-1) }, from(0)],
    ["it is closed", { baseStatus: "Closed", closedAt: from(7) }, from(7)],
    ["it was closed once", { baseStatus: "Active", closedAt: from(7) }, from(0)],
    ["it is closed, nobody knows since when", { baseStatus: "Closed", closedAt: null }, from(0)],
  ] as const)("where %s", (_what, wishes, since) => {
    const ticket = buildTicket({ lastChangedAt: from(10), ...wishes });
    expect(statusSince({ ...ticket, messages: [] })).toBe(since);
  });
});
