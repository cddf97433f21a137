import { describe, expect, test } from "vitest";
import { buildStatus } from "../../../test/support/build-status.ts";
import { defaultStatusOf, preferredFirstStatus, type StatusRows } from "./default-status.ts";

const list = [
  buildStatus(1, "Active"),
  buildStatus(2, "Closed"),
  buildStatus(3, "Postponed"),
  buildStatus(4, "Deleted"),
  buildStatus(5, "Merged"),
  buildStatus(6, "Spam"),
  buildStatus(11, "Active"),
  buildStatus(12, "Active"),
  buildStatus(13, "Active"),
  buildStatus(14, "Active", { deleted: true }),
];

const rows: StatusRows = {
  statuses: new Map(list.map((row) => [row.statusId, row])),
  settings: {
    defaultStatusIds: { Active: 1, Closed: 2, Postponed: 3, Deleted: 4, Merged: 5, Spam: 6 },
  },
};

describe("the default row of a base status", () => {
  test.each(["Active", "Closed", "Postponed", "Deleted", "Merged", "Spam"] as const)(
    "%s is the one the settings name",
    (baseStatus) => {
      const row = defaultStatusOf(rows, baseStatus);
      expect(row.statusId).toBe(rows.settings.defaultStatusIds[baseStatus]);
      expect(row.baseStatus).toBe(baseStatus);
    },
  );

  test.each([99, 2])("cannot be missing or of another base status, like row %i", (statusId) => {
    const defaultStatusIds = { ...rows.settings.defaultStatusIds, Active: statusId };
    const broken = { ...rows, settings: { defaultStatusIds } };
    expect(() => defaultStatusOf(broken, "Active")).toThrow("no default status for Active");
  });
});

describe("a new ticket without a chosen status", () => {
  test.each([
    { ofTicketType: 11, ofCategory: 12, ofUser: 13, statusId: 11, who: "its type" },
    { ofTicketType: 0, ofCategory: 12, ofUser: 13, statusId: 12, who: "its category" },
    { ofTicketType: 0, ofCategory: 0, ofUser: 13, statusId: 13, who: "its creator" },
    { ofTicketType: 0, ofCategory: 0, ofUser: 0, statusId: 1, who: "the default of Active" },
    { ofTicketType: 2, ofCategory: 12, ofUser: 13, statusId: 2, who: "a type that closes" },
    { ofTicketType: 0, ofCategory: 3, ofUser: 13, statusId: 3, who: "a category that postpones" },
    { ofTicketType: 99, ofCategory: 12, ofUser: 13, statusId: 12, who: "the next after no row" },
    { ofTicketType: 14, ofCategory: 12, ofUser: 13, statusId: 12, who: "the next after a deleted" },
    { ofTicketType: 4, ofCategory: 5, ofUser: 13, statusId: 13, who: "the next after unpickable" },
    { ofTicketType: 6, ofCategory: 14, ofUser: 99, statusId: 1, who: "the default, no row is fit" },
  ])("starts in row $statusId by $who", ({ statusId, ...preferences }) => {
    expect(preferredFirstStatus(rows, preferences).statusId).toBe(statusId);
  });
});
