import { beforeAll, describe, expect, it } from "vitest";
import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import { testApi, type TestAnswer } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "./full-ticket.ts";

const DAY_SECONDS = 86_400;
const MIN_DATE = "0001-01-01T00:00:00Z";

/** Null for every member, as a client that knows no "not set" sends it. */
const allNull = Object.fromEntries(
  Object.keys(TicketEntity.members).map((name) => [
    name.charAt(0).toLowerCase() + name.slice(1),
    null,
  ]),
);

type Answer = TestAnswer["json"];

function changedMembers(before: Answer, after: Answer): string[] {
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(value))
    .map(([name]) => name);
}

describeOneDatabase("a save of some members", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;
  let before: Answer;

  const read = async (id: number) => (await api.call(`GetTicketEntity?ticketEntityId=${id}`)).json;

  /** From here on a full ticket is saved, which nobody has touched for a day. */
  const startOver = async (state?: "active" | "postponed") => {
    ticketId = await createFullTicket(api, database, state);
    before = await read(ticketId);
    api.clock.set(api.clock.now() + DAY_SECONDS);
  };

  const save = (body: object) =>
    api.call("SaveTicketEntity", { body: { TicketId: ticketId, ...body } });

  it.each([
    ["{ticketId, title} and nothing else", {}, "postponed"],
    ["null for everything else", allNull, "postponed"],
    ["null for everything else", allNull, "active"],
  ] as const)("row 6: changes only the title when it says %s", async (_name, rest, state) => {
    await startOver(state);
    const { status, json } = await api.call("SaveTicketEntity", {
      body: { ...rest, ticketId, title: "Only this" },
    });
    expect(status).toBe(200);
    expect(json.Title).toBe("Only this");
    expect(changedMembers(before, json)).toEqual(["Title", "LastChanged"]);
    const { log, ticket } = await traceOf(database, ticketId);
    expect(ticket).toMatchObject([{ version: 2 }]);
    expect(log).toHaveLength(2);
    expect(log[1]?.["changes"]).toEqual([
      { field: 2, from: "Printer on fire", to: "Only this" },
      expect.objectContaining({ field: 3 }),
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    ["an empty text", { Author: "" }, ["Author"]],
    ["person 0", { Person: { PersonId: 0 } }, ["Person"]],
    ["person -1", { Person: { PersonId: -1 } }, ["Person"]],
    ["another person", { Person: { PersonId: 148 } }, ["Person", "SecondaryPersons"]],
    ["sale 0", { Sale: { SaleId: 0 } }, ["Sale"]],
    ["project -1", { Project: { ProjectId: -1 } }, ["Project"]],
    ["no secondary persons", { SecondaryPersons: [] }, ["SecondaryPersons"]],
    ["one instead of a list", { SecondaryPersons: { PersonId: 148 } }, ["SecondaryPersons"]],
    ["the same in another order", { Tags: [{ Id: 164 }, { Id: 165 }] }, ["Tags"]],
    ["no tags", { Tags: [] }, ["Tags"]],
    ["a tag of another case by name", { Tags: [{ Name: " URGENT " }] }, ["Tags"]],
    ["no deadline", { Deadline: MIN_DATE }, ["Deadline"]],
    ["no deadline as Oslo sends it", { Deadline: "0000-12-31T23:06:32.000Z" }, ["Deadline"]],
    ["no deadline as New York sends it", { Deadline: "0001-01-01T04:56:02.000Z" }, ["Deadline"]],
    ["no time of return", { Activate: MIN_DATE }, ["Activate"]],
    ["tags twice", { Tags: [{ Id: 164 }, { Name: "Gorczany" }, { Id: 164 }, null] }, ["Tags"]],
    [
      "null in a custom field",
      { CustomFields: { x_whole: null } },
      ["ExtraFields", "CustomFields"],
    ],
    ["a field outside x_", { CustomFields: { "SuperOffice:1": "new" } }, ["CustomFields"]],
    ["a deprecated dictionary", { ExtraFields: { x_box: "0" } }, ["ExtraFields", "CustomFields"]],
  ])("with %s changes what it names", async (_name, wish, members) => {
    await startOver();
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(changedMembers(before, json)).toEqual(
      Object.keys(TicketEntity.members).filter(
        (name) => name === "LastChanged" || members.includes(name),
      ),
    );
    expect(await read(ticketId)).toEqual(json);
  });

  describe("that wishes for no change", () => {
    beforeAll(() => startOver());

    it.each<[string, object]>([
      ["nothing", {}],
      ["the category 0", { Category: { TicketCategoryId: 0 } }],
      ["the priority -1", { Priority: { TicketPriorityId: -1 } }],
      ["a status without its key", { Status: {} }],
      ["only the name of a category", { Category: { Name: "Other" } }],
      ["only the name of a person", { Person: { Firstname: "Other" } }],
      [
        "another name for the same person",
        { Person: { PersonId: desk.customer, Firstname: "Other" } },
      ],
      ["another name for the same tags", { Tags: desk.tags.map((Id) => ({ Id, Name: "Other" })) }],
      [
        "the same person twice",
        {
          SecondaryPersons: [...desk.secondaryPersons, ...desk.secondaryPersons].map(
            (PersonId) => ({
              PersonId,
            }),
          ),
        },
      ],
      [
        "what is fixed at creation",
        { CreatedAt: MIN_DATE, CreatedBy: { AssociateId: 0 }, FromAddress: "x" },
      ],
      [
        "another creation",
        { CreatedAt: "2024-01-01T00:00:00Z", CreatedBy: { AssociateId: desk.owner } },
      ],
      [
        "times the desk keeps",
        { LastChanged: MIN_DATE, ClosedAt: MIN_DATE, RepliedAt: "2030-01-01", AlertTimeout: null },
      ],
      [
        "numbers the desk keeps",
        { AlertLevel: 9, ConnectId: 9, TimeSpent: 9, NumMessages: 9, Sentiment: 9 },
      ],
      ["what was read", { ReadStatus: "Red", ReadByOwner: MIN_DATE }],
      ["no messages", { Messages: [] }],
      [
        "nonsense in members that are read only",
        { Messages: 5, LastChanged: "soon", HasAttachment: {} },
      ],
      ["members that nobody knows", { Unknown: { Deep: [1] }, "": 1, CustomFields1: "x" }],
      ["names that programs know", JSON.parse('{"__proto__":{"Title":"x"},"constructor":1}')],
      ["keys that programs know", { CustomFields: JSON.parse('{"__proto__":"x","toString":"x"}') }],
      ["custom fields that nobody knows", { CustomFields: { CustomFields1: "nam" } }],
      ["a custom field unlike its companion only", { CustomFields: { "x_whole:org": "[I:1]" } }],
      ["numbers as text, and text as empty", { Category: { TicketCategoryId: "5" }, Deadline: "" }],
    ])("with %s leaves no trace", async (_name, wish) => {
      const trace = await traceOf(database, ticketId);
      const { status, json } = await save(wish);
      expect(status).toBe(200);
      expect(json).toEqual(before);
      expect(await traceOf(database, ticketId)).toEqual(trace);
    });
  });

  it("answers with the tags that were made for it", async () => {
    await startOver();
    const wish = { Tags: [{ Id: 164 }, { Name: " Brand new " }, { Name: "BRAND NEW" }] };
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json.Tags).toMatchObject([{ Id: 164 }, { Name: "Brand new", ToolTip: "" }]);
    expect(await read(ticketId)).toEqual(json);
  });

  describe("with an owner", () => {
    const unassigned = { AssociateId: 0, EjUserId: 1, Name: "", FullName: "", Type: "Unknown" };

    it.each([{ AssociateId: 0 }, { AssociateId: -1 }, { associateId: "0" }])(
      "row 10: %j is nobody",
      async (OwnedBy) => {
        await startOver();
        expect((await save({ OwnedBy })).json.OwnedBy).toMatchObject(unassigned);
        const created = await save({ TicketId: 0, Title: "New", OwnedBy });
        expect(created.json.OwnedBy).toMatchObject(unassigned);
      },
    );

    it("row 10: 2147483647 is whom the category's rules choose, each time anew", async () => {
      await startOver();
      const Category = { TicketCategoryId: desk.category };
      const OwnedBy = { AssociateId: 2_147_483_647 };
      const owners = [];
      for (const TicketId of [ticketId, ticketId, 0]) {
        const { status, json } = await save({ TicketId, Title: "Whose?", Category, OwnedBy });
        expect(status).toBe(200);
        expect((await read(json.TicketId)).OwnedBy).toEqual(json.OwnedBy);
        owners.push(json.OwnedBy?.AssociateId);
      }
      expect(owners).toEqual([desk.owner, desk.otherUser, desk.owner]);
    });

    it.each([null, {}, { Name: "BOB" }, { AssociateId: null }, { AssociateId: desk.owner }])(
      "row 10: %j leaves it as it is",
      async (OwnedBy) => {
        await startOver();
        const trace = await traceOf(database, ticketId);
        const { json } = await save({ OwnedBy });
        expect(json.OwnedBy?.AssociateId).toBe(desk.owner);
        expect(await traceOf(database, ticketId)).toEqual(trace);
      },
    );

    it("refuses somebody it does not know", async () => {
      const { status, json } = await save({ OwnedBy: { AssociateId: 999 } });
      expect(status).toBe(400);
      expect(json.ValidationErrors).toEqual({ "OwnedBy/AssociateId": "There is no user 999." });
    });
  });
});
