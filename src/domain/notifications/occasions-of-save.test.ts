import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildTicket } from "../../../test/support/build-ticket.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { occasionsOfMessage, occasionsOfSave } from "./occasions-of-save.ts";

const CATEGORY = 5;
const OLD = 20;
const NEW = 21;
const desk = buildDesk({ categories: [buildCategory(CATEGORY)] });
const build = (wishes: Partial<Ticket>) => buildTicket({ categoryId: CATEGORY, ...wishes });

describe("a save", () => {
  test.each<{
    why: string;
    before: Partial<Ticket> | null;
    after: Partial<Ticket>;
    told: string[];
  }>([
    { why: "a new ticket", before: null, after: { ownerId: NEW }, told: ["NewTicket"] },
    { why: "nothing", before: { ownerId: OLD }, after: { ownerId: OLD }, told: [] },
    { why: "a first owner", before: { ownerId: 0 }, after: { ownerId: NEW }, told: ["NewTicket"] },
    {
      why: "another owner",
      before: { ownerId: OLD },
      after: { ownerId: NEW },
      told: ["NewTicket", "TicketTakeOver"],
    },
    { why: "no owner", before: { ownerId: OLD }, after: { ownerId: 0 }, told: ["NewTicket"] },
    {
      why: "a closed ticket that is active",
      before: { baseStatus: "Closed" },
      after: { baseStatus: "Active" },
      told: ["TicketActivated"],
    },
    {
      why: "a postponed ticket that is active",
      before: { baseStatus: "Postponed" },
      after: { baseStatus: "Active" },
      told: ["TicketActivated"],
    },
    {
      why: "a deleted ticket that is active",
      before: { baseStatus: "Deleted" },
      after: { baseStatus: "Active" },
      told: [],
    },
    {
      why: "an active ticket that is closed",
      before: { baseStatus: "Active" },
      after: { baseStatus: "Closed" },
      told: [],
    },
  ])("is $why: $told", ({ before, after, told }) => {
    const stored = before === null ? null : build(before);
    const occasions = occasionsOfSave(stored, build(after), desk);
    expect(occasions.map(({ notification }) => notification)).toEqual(told);
  });

  test("that takes a ticket from its owner concerns nobody, since nobody owns it", () => {
    const occasions = occasionsOfSave(build({ ownerId: OLD }), build({ ownerId: 0 }), desk);
    expect(occasions.flatMap(({ userIds }) => userIds)).toEqual([0]);
  });
});

describe("a message", () => {
  test.each([
    { before: 0, after: 1, told: [] },
    { before: 1, after: 2, told: ["NewTicketMessage"] },
  ])("after $before others is told as $told", ({ before, after, told }) => {
    const stored = build({ messageCount: before });
    const occasions = occasionsOfMessage(stored, build({ messageCount: after }));
    expect(occasions.map(({ notification }) => notification)).toEqual(told);
  });

  test("that took the ticket is told to its former owner, and its new one", () => {
    const stored = build({ messageCount: 1, ownerId: OLD });
    const occasions = occasionsOfMessage(stored, build({ messageCount: 2, ownerId: NEW }));
    expect(occasions.map(({ notification, userIds }) => [notification, userIds])).toEqual([
      ["TicketTakeOver", [OLD]],
      ["NewTicketMessage", [NEW]],
    ]);
  });
});
