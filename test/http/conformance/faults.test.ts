import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, fillDesk, traceOf } from "./full-ticket.ts";

/** One fault of each kind: wrong type, too long, no such name, no such record, no such field, no date. */
const sixFaults = {
  Author: { First: "Ada" },
  Title: "x".repeat(256),
  Slevel: "Secret",
  Person: { PersonId: 9999 },
  CustomFields: { x_nope: "1", x_whole: "7" },
  Deadline: "next week",
  Tags: [{ Name: "Made in vain" }],
};

const sixSentences = {
  Author: "Expected text.",
  Title: "At most 255 characters are allowed; there are 256.",
  Slevel: "TicketSecurityLevel has no such value.",
  "Person/PersonId": "There is no person 9999.",
  "CustomFields/x_nope": 'There is no custom field "x_nope".',
  Deadline: "Expected a date in ISO 8601 form.",
};

describeOneDatabase("a faulty save", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
    api.clock.set(api.clock.now() + 60);
  });

  const save = (body: unknown) => api.call("SaveTicketEntity", { body });

  /** Everything that a save could have written. */
  const stored = async () => ({
    ...(await traceOf(database, ticketId)),
    counts: (
      await database.db.query(
        `select (select count(*) from ticket) as tickets, (select count(*) from ticket_log) as logs,
                (select count(*) from tag) as tags, (select sum(delegate_counter) from category_counter) as delegations,
                (select desk from desk_version) as desk`,
      )
    ).rows,
  });

  let before: Awaited<ReturnType<typeof stored>>;
  beforeEach(async () => {
    before = await stored();
  });
  const expectNothingStored = async () => expect(await stored()).toEqual(before);

  it.each([
    ["a new ticket", () => 0],
    ["a stored one", () => ticketId],
  ])("of %s names all six members at fault and stores nothing", async (_name, TicketId) => {
    const { status, json } = await save({ TicketId: TicketId(), ...sixFaults });
    expect(status).toBe(400);
    expect(json.ErrorType).toBe("SoValidationException");
    expect(json.ValidationErrors).toEqual(sixSentences);
    expect(json.Message).toMatch(/ \(and 5 more members\)$/);
    await expectNothingStored();
  });

  it.each<[string, object, readonly string[]]>([
    ["a missing title", { TicketId: 0 }, ["Title"]],
    ["a null title", { TicketId: 0, Title: null }, ["Title"]],
    ["an empty title", { Title: "" }, ["Title"]],
    ["a blank title", { Title: " \t " }, ["Title"]],
    ["a title that cannot be stored", { Title: "a\0b" }, ["Title"]],
    ["an id for a category", { Category: 5 }, ["Category"]],
    [
      "unknown keys",
      {
        Category: { TicketCategoryId: 99 },
        Priority: { TicketPriorityId: 99 },
        Status: { TicketStatusId: 99 },
      },
      ["Category/TicketCategoryId", "Priority/TicketPriorityId", "Status/TicketStatusId"],
    ],
    [
      "unknown links",
      { Sale: { SaleId: 99 }, Project: { ProjectId: 99 }, TicketType: { TicketTypeId: 99 } },
      ["TicketType/TicketTypeId", "Sale/SaleId", "Project/ProjectId"],
    ],
    ["2147483647 outside the owner", { Person: { PersonId: 2_147_483_647 } }, ["Person/PersonId"]],
    [
      "list items at fault",
      {
        SecondaryPersons: [{ PersonId: 148 }, {}, { PersonId: 99 }],
        Tags: [{}, { Id: "x" }, { Id: 99 }],
      },
      [
        "Tags/1/Id",
        "SecondaryPersons/1/PersonId",
        "SecondaryPersons/2/PersonId",
        "Tags/0/Id",
        "Tags/2/Id",
      ],
    ],
    [
      "numbers out of range",
      { Category: { TicketCategoryId: 2_147_483_648 }, Priority: { TicketPriorityId: 1.5 } },
      ["Category/TicketCategoryId", "Priority/TicketPriorityId"],
    ],
    ["the merged state", { BaseStatus: "Merged" }, ["BaseStatus"]],
    [
      "a postponement without its time",
      { TicketId: 0, Title: "x", BaseStatus: "PostponedSpecific" },
      ["Activate"],
    ],
    [
      "a time of creation to come",
      { TicketId: 0, Title: "x", CreatedAt: "2099-01-01" },
      ["CreatedAt"],
    ],
    [
      "days that do not exist",
      { Deadline: "2026-02-30", Activate: "2026-13-01" },
      ["Activate", "Deadline"],
    ],
    [
      "values of fields",
      { CustomFields: { x_whole: "7.5", x_day: "x", x_list: "9", "SuperOffice:9": "x" } },
      [
        "CustomFields/x_whole",
        "CustomFields/x_day",
        "CustomFields/SuperOffice:9",
        "CustomFields/x_list",
      ],
    ],
    ["values in a dictionary", { CustomFields: { x_whole: { a: 1 } } }, ["CustomFields/x_whole"]],
    ["a list as dictionary", { CustomFields: [1] }, ["CustomFields"]],
  ])("with %s names the members", async (_name, wish, members) => {
    const { status, json } = await save({ TicketId: ticketId, Author: "Not stored", ...wish });
    expect(status).toBe(400);
    expect(json.ErrorType).toBe("SoValidationException");
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(members);
    await expectNothingStored();
  });

  it("of a ticket that does not exist is 404", async () => {
    const { status, json } = await save({ TicketId: 987_654, Title: "Forged" });
    expect(status).toBe(404);
    expect(json).toMatchObject({
      ErrorType: "SoNotFoundException",
      Message: "There is no ticket 987654.",
      ErrorSource: "Ticket.SaveTicketEntity",
    });
    await expectNothingStored();
  });

  it.each([-1, "-5", -2_147_483_648, 1.5, "one", {}, 2_147_483_648])(
    "of the ticket %j is 400",
    async (TicketId) => {
      const { status, json } = await save({ TicketId, Title: "Not stored" });
      expect(status).toBe(400);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["TicketId"]);
      await expectNothingStored();
    },
  );

  it.each(["0", 0, null, "", "[I:0]"])("of the ticket %j makes a new one", async (TicketId) => {
    const { status, json } = await save({ TicketId, Title: "New" });
    expect(status).toBe(200);
    expect(json.TicketId).toBeGreaterThan(ticketId);
  });

  it("of a ticket that was merged is a conflict", async () => {
    const { json: merged } = await save({ Title: "Merged" });
    await database.db.query(
      "update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2 where ticket_id = $1",
      [merged.TicketId, ticketId],
    );
    const { status, json } = await save({ TicketId: merged.TicketId, Title: "Changed" });
    expect(status).toBe(409);
    expect(json).toMatchObject({
      ErrorType: "SoConflictException",
      Message: `The ticket was merged into ticket ${ticketId}.`,
    });
  });

  describe("of somebody without the right to it", () => {
    it("is 403 for a stored ticket, whatever else is wrong", async () => {
      const reader = await api.addUser("reader", "Reader");
      before = await stored();
      for (const body of [{ Title: "Not stored" }, sixFaults]) {
        const { status, json } = await api.call("SaveTicketEntity", {
          body: { TicketId: ticketId, ...body },
          as: reader,
        });
        expect(status).toBe(403);
        expect(json.ErrorType).toBe("SoSentryException");
        expect(json).not.toHaveProperty("ValidationErrors");
      }
      await expectNothingStored();
    });

    it("is 403 for a single member, and 400 as long as others are at fault", async () => {
      const agent = await api.addUser("agent", "Agent, own categories");
      before = await stored();
      const create = (body: object) => api.call("SaveTicketEntity", { body, as: agent });
      const wish = { Title: "Not stored", Tags: [{ Name: "Unheard of" }] };
      const missingRight = { "Tags/0/Id": 'This needs the right "Create new tags directly".' };
      const refused = await create(wish);
      expect(refused.status).toBe(403);
      expect(refused.json).toMatchObject({
        ErrorType: "SoSentryException",
        ValidationErrors: missingRight,
      });
      const faulty = await create({ ...wish, Slevel: "Secret" });
      expect(faulty.status).toBe(400);
      expect(faulty.json.ValidationErrors).toEqual({
        Slevel: sixSentences.Slevel,
        ...missingRight,
      });
      await expectNothingStored();
    });
  });

  describe("with a body that is", () => {
    it.each(["", "null", " \n ", "[]", "[1]", '"text"', "7", "true"])(
      "%j, and so no entity, is 400",
      async (body) => {
        const headers = { "content-type": "application/json" };
        const { status, json } = await api.call("SaveTicketEntity", { body, headers });
        expect(status).toBe(400);
        expect(json).toMatchObject({
          ErrorType: "ArgumentException",
          Message: "Entity to save is not in request body",
        });
        expect(json).not.toHaveProperty("ValidationErrors");
        await expectNothingStored();
      },
    );

    it.each([
      ['{"Title":"secret"', "line 1, column 18"],
      ['{"Title":"secret",}', "line 1, column 19"],
      ["{\n  'Title': 'secret'}", "line 2, column 3"],
      ['{"Title":NaN}', "line 1, column 10"],
      ['{"Title":"secret"} {}', "line 1, column 20"],
      ['// secret\n{"Title":"x"}', "line 1, column 1"],
    ])("not JSON, like %j, is 400 with the place and without its words", async (body, place) => {
      const { status, text, json } = await save(body);
      expect(status).toBe(400);
      expect(json.ErrorType).toBe("ArgumentException");
      expect(json.Message).toBe(`The request body is not valid JSON at ${place}.`);
      expect(text).not.toContain("secret");
      await expectNothingStored();
    });

    it("nested beyond all measure is 400", async () => {
      const { status, json } = await save(`{"x":${"[".repeat(70)}${"]".repeat(70)}}`);
      expect(status).toBe(400);
      expect(json.Message).toMatch(/nested too deeply/);
    });

    it("preceded by a byte order mark is read", async () => {
      const { status, json } = await save('\uFEFF{"Title":"Marked"}');
      expect(status).toBe(200);
      expect(json.Title).toBe("Marked");
    });
  });
});
