import { describe, expect, it } from "vitest";
import { roundTheClock } from "../../business-clock.ts";
import { buildSaveDesk, statuses, users } from "../../../../test/support/build-save-desk.ts";
import { buildTicket } from "../../../../test/support/build-ticket.ts";
import { statusOf } from "../save/find-on-desk.ts";
import type { BulkSituation } from "./bulk-change.ts";
import { dropCustomField, moveToCategory, moveToStatus, moveToTicketType } from "./bulk-moves.ts";

const HOUR = 3600;
const ticket = {
  ...buildTicket(),
  ticketId: 7,
  version: 3,
  categoryId: 1,
  priorityId: 2,
  ticketTypeId: 1,
  statusId: statuses.open,
  statusSince: 1000,
  customFields: { x_a: 1, x_b: "two" },
};
const situation: BulkSituation = {
  desk: buildSaveDesk(),
  userId: users.caller,
  now: 1000 + HOUR,
  businessClock: () => roundTheClock,
};
const trace = { version: 4, lastChangedAt: situation.now };

describe("changes to many tickets", () => {
  it("of the category use up a suggestion, and keep the owner", () => {
    const suggested = { ...ticket, suggestedCategoryId: 3, humanCategoryId: 0 };
    const { ticket: moved, log, stays } = moveToCategory(suggested, 2, situation);
    expect(moved).toEqual({
      ...suggested,
      ...trace,
      categoryId: 2,
      suggestedCategoryId: 0,
      humanCategoryId: 2,
    });
    expect(log).toMatchObject({ action: 29, userId: users.caller, at: situation.now });
    expect(log.changes).toContainEqual({ field: 23, from: "1", to: "2" });
    expect(stays).toEqual([]);
  });

  it("of the status book the stay that ends", () => {
    const { desk } = situation;
    const { ticket: moved, stays } = moveToStatus(
      ticket,
      statusOf(desk, statuses.waiting),
      situation,
    );
    expect(moved).toMatchObject({
      ...trace,
      statusId: statuses.waiting,
      baseStatus: "Active",
      statusSince: situation.now,
      realTimeSpentInternallySeconds: ticket.realTimeSpentInternallySeconds + HOUR,
    });
    expect(stays).toEqual([
      {
        statusId: statuses.open,
        businessSeconds: HOUR,
        realSeconds: HOUR,
        fromAt: 1000,
        untilAt: situation.now,
      },
    ]);
    expect(() => moveToStatus(ticket, statusOf(desk, statuses.closed), situation)).toThrow(
      "Closed",
    );
  });

  it("of the type and of a custom field change nothing else", () => {
    expect(moveToTicketType(ticket, 2, situation).ticket).toEqual({
      ...ticket,
      ...trace,
      ticketTypeId: 2,
    });
    expect(dropCustomField(ticket, "x_a", situation).ticket).toEqual({
      ...ticket,
      ...trace,
      customFields: { x_b: "two" },
    });
  });
});
