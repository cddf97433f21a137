import { describe, expect, it } from "vitest";
import { namedRecordsOf, ticketIdOf, ticketInputOf } from "./ticket-input.ts";

type Body = Parameters<typeof ticketInputOf>[0];

const stored = (body: Body): Body => ({ TicketId: 5, ...body });

describe("ticketInputOf", () => {
  it("takes absent and null members for no wish at all", () => {
    const nulls = { Title: null, CreatedAt: null, OwnedBy: null, Tags: null, Deadline: null };
    expect(ticketInputOf({})).toEqual({});
    expect(ticketInputOf(stored(nulls as Body))).toEqual({});
  });

  it.each<[string, Body, object]>([
    ["an empty title", { Title: "" }, { title: "" }],
    [
      "Unknown in an enumeration",
      { Slevel: "Unknown", Origin: "Unknown", BaseStatus: "Unknown" },
      {},
    ],
    ["a time to postpone by", { BaseStatus: "PostponedDay" }, { baseStatus: "PostponedDay" }],
    ["an unset deadline", { Deadline: "unset" }, { deadlineAt: null }],
    ["an unset creation time", { CreatedAt: "unset" }, {}],
    ["nobody as owner", { OwnedBy: { AssociateId: 0 } }, { owner: 0 }],
    ["-1 as owner", { OwnedBy: { AssociateId: -1 } }, { owner: 0 }],
    ["the category's choice", { OwnedBy: { AssociateId: 2_147_483_647 } }, { owner: "automatic" }],
    ["an owner without a key", { OwnedBy: {} }, {}],
    ["no category", { Category: { TicketCategoryId: 0 } }, {}],
    ["a category", { Category: { TicketCategoryId: 7 } }, { categoryId: 7 }],
    ["no person", { Person: { PersonId: -1 } }, { personId: 0 }],
    ["no secondary persons", { SecondaryPersons: [] }, { secondaryPersonIds: [] }],
    ["a secondary person without a key", { SecondaryPersons: [{}] }, { secondaryPersonIds: [0] }],
    [
      "tags by id and name",
      { Tags: [{ Id: 4, Name: "x" }, { Id: 0, Name: "VIP" }, {}] },
      { tags: [{ tagId: 4 }, { name: "VIP" }, { name: "" }] },
    ],
  ])("reads %s", (_what, body, wish) => {
    expect(ticketInputOf(stored(body))).toEqual(wish);
  });

  it("has nothing to clear on a new ticket", () => {
    expect(ticketInputOf({ Deadline: "unset", Activate: "unset" })).toEqual({});
  });
});

describe("ticketIdOf", () => {
  it.each<[Body, number]>([
    [{}, 0],
    [{ TicketId: null }, 0],
    [{ TicketId: 0 }, 0],
    [{ TicketId: 12 }, 12],
    [{ TicketId: -1 }, -1],
  ])("of %j is %i", (body, ticketId) => {
    expect(ticketIdOf(body)).toBe(ticketId);
  });
});

describe("namedRecordsOf", () => {
  it("names every record once that has to be looked up", () => {
    expect(
      namedRecordsOf({
        Person: { PersonId: 1 },
        SecondaryPersons: [{ PersonId: 2 }, { PersonId: 0 }, {}],
        Sale: { SaleId: 3 },
        Project: { ProjectId: -1 },
      }),
    ).toEqual({ personIds: [1, 2], saleIds: [3], projectIds: [] });
  });
});
