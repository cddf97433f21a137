import { describe, expect, test } from "vitest";
import { buildSaveSituation } from "../../../../test/support/build-save-situation.ts";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { buildStatus } from "../../../../test/support/build-status.ts";
import { categories, statuses, users } from "../../../../test/support/build-save-desk.ts";
import type { BaseStatus } from "../../desk/status.ts";
import { acceptanceWish, queueOf } from "./acceptance.ts";

const wishFor = (
  statusWhenTakingOwnershipId: number,
  stored: { readonly baseStatus?: BaseStatus; readonly ownerId?: number } = {},
) => {
  const { caller, desk } = buildSaveSituation({ settings: { statusWhenTakingOwnershipId } });
  return acceptanceWish(caller, { baseStatus: "Active", ownerId: 0, ...stored }, desk);
};

describe("the wish of whoever takes a ticket", () => {
  const owner = users.caller;

  test.each<{ why: string; statusId: number; stored?: { baseStatus?: BaseStatus }; wish: object }>([
    {
      why: "an active ticket",
      statusId: statuses.waiting,
      wish: { owner, statusId: statuses.waiting },
    },
    { why: "no status", statusId: 0, wish: { owner } },
    { why: "a status that is gone", statusId: statuses.removed, wish: { owner } },
    { why: "a status that nobody may pick", statusId: statuses.spam, wish: { owner } },
    {
      why: "a closed ticket",
      statusId: statuses.waiting,
      stored: { baseStatus: "Closed" },
      wish: { owner },
    },
  ])("with $why is $wish", ({ statusId, stored = {}, wish }) => {
    expect(wishFor(statusId, stored)).toEqual(wish);
  });

  test("is none when the ticket is his, in whatever status", () => {
    expect(wishFor(statuses.waiting, { ownerId: owner })).toEqual({});
  });
});

const situation = (caller: object = {}) =>
  buildSaveSituation({
    caller,
    categories: [buildCategory(categories.support, { members: [users.caller] })],
    statuses: [{ ...buildStatus(statuses.queued, "Active"), usedInQueue: true }],
  });

test("is of his categories and of the statuses that are marked for it", () => {
  const { caller, desk } = situation();
  expect(queueOf(caller, desk)).toEqual({
    categoryIds: [categories.support],
    statusIds: [statuses.queued],
    ownerId: 0,
  });
});

describe("the queue", () => {
  test("has his own tickets in it if they shall compete", () => {
    const { caller, desk } = situation();
    expect(queueOf(caller, desk, { withOwn: true }).ownerId).toBe(users.caller);
  });

  test("has no categories for whoever cannot own tickets", () => {
    const { caller, desk } = situation({ status: "ReadOnly" });
    expect(queueOf(caller, desk).categoryIds).toEqual([]);
  });
});
