import { describe, expect, test } from "vitest";
import { buildTicket } from "../../../test/support/build-ticket.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { isNeeded, ticketFromSource } from "./ticket-from-source.ts";
import type { FindLocalId } from "./import-link.ts";

/** Every record of the other desk is here under its id and 1000. */
const shifted: FindLocalId = (_kind, sourceId) => sourceId + 1000;

const full: Partial<Ticket> = {
  createdById: 1,
  ownerId: 2,
  categoryId: 3,
  priorityId: 4,
  statusId: 5,
  ticketTypeId: 6,
  personId: 7,
  contactId: 8,
  secondaryPersonIds: [9, 10],
  saleId: 11,
  projectId: 12,
  tagIds: [13, 14],
  mergedIntoTicketId: 15,
  suggestedCategoryId: 16,
  humanCategoryId: 17,
};
const source = { ...buildTicket(full), ticketId: 77, messages: [] };

describe("a ticket of another desk", () => {
  test("has the ids of this one, and is otherwise as it is told", () => {
    const { ticket, missing } = ticketFromSource(source, {
      ticketId: 900,
      stored: null,
      find: shifted,
    });
    expect(missing).toEqual([]);
    const moved = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((id: number) => id + 1000) : Number(value) + 1000,
      ]),
    );
    expect(ticket).toEqual({
      ...buildTicket(),
      ...moved,
      ticketId: 900,
      version: 1,
      originalCategoryId: 1003,
      originalPriorityId: 1004,
      authorGiven: true,
      deadlineManual: false,
      escalationSecondsLeft: null,
      escalationSuspended: false,
    });
  });

  test("counts on from what was stored, and keeps where it began", () => {
    const stored = buildTicket({ version: 6, originalCategoryId: 50, originalPriorityId: 51 });
    const { ticket } = ticketFromSource(source, { ticketId: 900, stored, find: shifted });
    expect([ticket.version, ticket.originalCategoryId, ticket.originalPriorityId]).toEqual([
      7, 50, 51,
    ]);
  });

  test("refers to nothing where there is nothing", () => {
    const nothing = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name, Array.isArray(value) ? [] : 0]),
    );
    const none = { ...source, ...nothing };
    const side = { ticketId: 900, stored: null, find: () => undefined };
    const { ticket, missing } = ticketFromSource(none, side);
    expect(missing).toEqual([]);
    expect(ticket).toMatchObject(nothing);
  });

  test("tells what it refers to and is not here", () => {
    const side = { ticketId: 900, stored: null, find: () => undefined };
    const { ticket, missing } = ticketFromSource(source, side);
    expect(missing.map(({ kind, sourceId }) => `${kind} ${sourceId}`).toSorted()).toEqual(
      [
        ["user 1", "user 2", "category 3", "priority 4", "status 5", "ticketType 6", "person 7"],
        ["contact 8", "person 9", "person 10", "sale 11", "project 12", "tag 13", "tag 14"],
        ["ticket 15", "category 16", "category 17"],
      ]
        .flat()
        .toSorted(),
    );
    expect(ticket).toMatchObject({ ownerId: 0, tagIds: [], secondaryPersonIds: [] });
  });

  test.each([
    ["category", true],
    ["priority", true],
    ["status", true],
    ["ticketType", true],
    ["person", false],
    ["user", false],
    ["ticket", false],
  ] as const)("can do without a %s: not %s", (kind, needed) => {
    expect(isNeeded({ kind, sourceId: 3 })).toBe(needed);
  });
});
