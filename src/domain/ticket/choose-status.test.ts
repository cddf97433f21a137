import { describe, expect, test } from "vitest";
import { buildStatus } from "../../../test/support/build-status.ts";
import type { StatusRows } from "./default-status.ts";
import {
  chooseStatus,
  type StatusChoice,
  type StatusRights,
  type StatusWish,
} from "./choose-status.ts";
import type { StatusRefusal } from "./status-refusal.ts";

const list = [
  buildStatus(1, "Active"),
  buildStatus(2, "Closed"),
  buildStatus(3, "Postponed"),
  buildStatus(4, "Deleted"),
  buildStatus(5, "Merged"),
  buildStatus(6, "Spam"),
  buildStatus(11, "Active"),
  buildStatus(12, "Closed"),
  buildStatus(13, "Postponed"),
  buildStatus(14, "Deleted"),
  buildStatus(15, "Active", { deleted: true }),
];

const statuses = new Map(list.map((row) => [row.statusId, row]));
const rows: StatusRows = {
  statuses,
  settings: {
    defaultStatusIds: { Active: 1, Closed: 2, Postponed: 3, Deleted: 4, Merged: 5, Spam: 6 },
  },
};
const noRights: StatusRights = { mayDelete: false, mayMarkSpam: false };
const allRights: StatusRights = { mayDelete: true, mayMarkSpam: true };

function choose(
  current: { readonly statusId: number; readonly stored: boolean },
  wish: StatusWish,
  rights = noRights,
): StatusChoice {
  const status = statuses.get(current.statusId);
  if (status === undefined) throw new Error(`no row ${current.statusId}`);
  return chooseStatus({ status, stored: current.stored }, wish, rows, rights);
}

function chosenId(choice: StatusChoice): number {
  return choice.kind === "chosen" ? choice.status.statusId : -1;
}

function refusalOf(choice: StatusChoice): StatusRefusal | undefined {
  return choice.kind === "refused" ? choice.refusal : undefined;
}

describe("the status after saving an existing ticket", () => {
  test.each<{ stored: number; wish: StatusWish; expected: number; why: string }>([
    { stored: 11, wish: {}, expected: 11, why: "nothing is said" },
    { stored: 11, wish: { statusId: 0 }, expected: 11, why: "id 0 says nothing" },
    { stored: 11, wish: { statusId: -1 }, expected: 11, why: "id -1 says nothing" },
    { stored: 11, wish: { statusId: 11 }, expected: 11, why: "the row is an echo" },
    { stored: 11, wish: { baseStatus: "Active" }, expected: 11, why: "the base is an echo" },
    { stored: 11, wish: { statusId: 1 }, expected: 1, why: "another row of the same base" },
    { stored: 11, wish: { statusId: 12 }, expected: 12, why: "a row of another base" },
    { stored: 11, wish: { baseStatus: "Closed" }, expected: 2, why: "a base: its default row" },
    {
      stored: 11,
      wish: { statusId: 11, baseStatus: "Closed" },
      expected: 2,
      why: "the row is an echo, the base is not",
    },
    {
      stored: 11,
      wish: { statusId: 12, baseStatus: "Active" },
      expected: 12,
      why: "the base is an echo, the row is not",
    },
    {
      stored: 11,
      wish: { statusId: 13, baseStatus: "Closed" },
      expected: 13,
      why: "they disagree and the row wins",
    },
    {
      stored: 11,
      wish: { statusId: 12, baseStatus: "Merged" },
      expected: 12,
      why: "the row wins over an impossible base",
    },
    { stored: 11, wish: { baseStatus: "PostponedDay" }, expected: 3, why: "a period postpones" },
    {
      stored: 11,
      wish: { statusId: 13, baseStatus: "Postponed1Hour" },
      expected: 13,
      why: "the row wins, the period gives the time only",
    },
    {
      stored: 11,
      wish: { statusId: 11, baseStatus: "Postponed1Hour" },
      expected: 3,
      why: "the row is an echo, the period is not",
    },
    {
      stored: 13,
      wish: { baseStatus: "PostponedWeek" },
      expected: 13,
      why: "it is postponed already",
    },
    { stored: 15, wish: { statusId: 15 }, expected: 15, why: "a deleted row may stay" },
    { stored: 14, wish: { statusId: 14 }, expected: 14, why: "a deleted ticket may stay" },
    { stored: 6, wish: { baseStatus: "Spam" }, expected: 6, why: "spam may stay" },
    {
      stored: 14,
      wish: { baseStatus: "Active" },
      expected: 1,
      why: "a deleted ticket is restored",
    },
  ])("in row $stored, wishing $wish, is row $expected: $why", ({ stored, wish, expected }) => {
    expect(chosenId(choose({ statusId: stored, stored: true }, wish))).toBe(expected);
  });
});

describe("the status of a new ticket that would start in row 11", () => {
  test.each<{ wish: StatusWish; expected: number }>([
    { wish: {}, expected: 11 },
    { wish: { statusId: 0 }, expected: 11 },
    { wish: { statusId: 11 }, expected: 11 },
    { wish: { statusId: 12 }, expected: 12 },
    { wish: { baseStatus: "Active" }, expected: 1 },
    { wish: { baseStatus: "Closed" }, expected: 2 },
    { wish: { baseStatus: "PostponedMonth" }, expected: 3 },
    { wish: { statusId: 12, baseStatus: "Active" }, expected: 12 },
    { wish: { statusId: 11, baseStatus: "Closed" }, expected: 11 },
  ])("is row $expected for the wish $wish", ({ wish, expected }) => {
    expect(chosenId(choose({ statusId: 11, stored: false }, wish))).toBe(expected);
  });
});

describe.each([true, false])("a wish that cannot be granted, ticket stored: %s", (stored) => {
  test.each<{ wish: StatusWish; rights?: StatusRights; refusal: StatusRefusal }>([
    {
      wish: { statusId: 99 },
      refusal: {
        kind: "validation",
        field: "statusId",
        reason: { code: "unknownRecord", record: "status", id: 99 },
      },
    },
    {
      wish: { statusId: 15 },
      refusal: {
        kind: "validation",
        field: "statusId",
        reason: { code: "deletedRecord", record: "status", id: 15 },
      },
    },
    {
      wish: { statusId: 5 },
      rights: allRights,
      refusal: {
        kind: "validation",
        field: "statusId",
        reason: { code: "statusNotSavable", baseStatus: "Merged" },
      },
    },
    {
      wish: { baseStatus: "Merged" },
      rights: allRights,
      refusal: {
        kind: "validation",
        field: "baseStatus",
        reason: { code: "statusNotSavable", baseStatus: "Merged" },
      },
    },
    {
      wish: { statusId: 4 },
      rights: { mayDelete: false, mayMarkSpam: true },
      refusal: {
        kind: "forbidden",
        field: "statusId",
        reason: { code: "missingRight", right: "ServiceAdministration" },
      },
    },
    {
      wish: { baseStatus: "Spam" },
      rights: { mayDelete: true, mayMarkSpam: false },
      refusal: {
        kind: "forbidden",
        field: "baseStatus",
        reason: { code: "missingRight", right: "MarkRequestsAsSpam" },
      },
    },
  ])("$wish is refused", ({ wish, rights, refusal }) => {
    expect(refusalOf(choose({ statusId: 11, stored }, wish, rights))).toEqual(refusal);
  });

  test("is granted to who has the right", () => {
    const current = { statusId: 11, stored };
    const mayDelete = { mayDelete: true, mayMarkSpam: false };
    const mayMarkSpam = { mayDelete: false, mayMarkSpam: true };
    expect(chosenId(choose(current, { statusId: 14 }, mayDelete))).toBe(14);
    expect(chosenId(choose(current, { baseStatus: "Deleted" }, mayDelete))).toBe(4);
    expect(chosenId(choose(current, { baseStatus: "Spam" }, mayMarkSpam))).toBe(6);
  });
});
