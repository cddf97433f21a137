import { beforeAll, describe, expect, it } from "vitest";
import { createFullTicket, desk, fillDesk } from "../conformance/full-ticket.ts";
import { callResource } from "../../support/call-resource.ts";
import { databaseContents, storedContents } from "../../support/database-contents.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi } from "../../support/test-api.ts";

describeOneDatabase("PATCH /Ticket/{id}", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;
  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
  });

  const patch = (body: unknown, headers: Record<string, string> = {}, id = ticketId) =>
    callResource(api, `PATCH /Ticket/${id}`, { body, headers });
  const read = async (id = ticketId) => (await callResource(api, `GET /Ticket/${id}`)).json;
  /** What a patch changed: the ticket before and after, without what every change moves. */
  async function changesBy(body: unknown) {
    const id = await createFullTicket(api, database);
    const before = await read(id);
    const { status, json, text } = await patch(body, {}, id);
    expect([status, text]).toEqual([200, expect.any(String)]);
    expect(json).toEqual(await read(id));
    const changed = Object.entries(json).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof json]),
    );
    return Object.fromEntries(changed);
  }

  describe("row 19: a list of operations", () => {
    it("changes what it names, and nothing else", async () => {
      const op = { op: "replace", path: "/Title", value: "Patched" };
      expect(await changesBy([op])).toEqual({ Title: "Patched" });
    });

    it.each([
      ["a title", { op: "add", path: "title", value: "A" }, { Title: "A" }],
      ["an author", { op: "remove", path: "/Author" }, { Author: "" }],
      ["a sale", { op: "remove", path: "/Sale" }, { Sale: null }],
      ["a project", { op: "replace", path: "/Project/ProjectId", value: 0 }, { Project: null }],
      ["a member that is computed", { op: "replace", path: "/NumReplies", value: 5 }, {}],
      ["its own id", { op: "replace", path: "/TicketId", value: "SAME" }, {}],
    ])("%s", async (_name, op, expected) => {
      const id = await createFullTicket(api, database);
      const value = "value" in op && op.value === "SAME" ? id : "value" in op ? op.value : null;
      const before = await read(id);
      const { status, json } = await patch([{ ...op, value }], {}, id);
      expect(status).toBe(200);
      expect({ ...before, LastChanged: json.LastChanged, ...expected }).toEqual(json);
    });

    it("links records that the ticket did not have, and shows them in full", async () => {
      const { json: created } = await callResource(api, "POST /Ticket", {
        body: { Title: "Bare" },
      });
      const { status, json } = await patch(
        [
          { op: "replace", path: "/Person/PersonId", value: String(desk.customer) },
          { op: "add", path: "/SecondaryPersons/-", value: { PersonId: 148 } },
          { op: "add", path: "/Sale", value: { SaleId: desk.sale } },
          { op: "add", path: "/Project", value: { ProjectId: desk.project } },
        ],
        {},
        created.TicketId,
      );
      expect(status).toBe(200);
      expect(json.Person?.Firstname).toBe("Brant");
      expect(json.SecondaryPersons.map(({ Firstname }) => Firstname)).toEqual(["Vilma"]);
      expect([json.Sale?.Title, json.Project?.Name]).toEqual(["Ten printers", "Move"]);
      expect(json).toEqual(await read(created.TicketId));
    });

    it("adds to lists and takes from them", async () => {
      const id = await createFullTicket(api, database);
      const { json } = await patch(
        [
          { op: "add", path: "/Tags/-", value: { Name: `New ${id}` } },
          { op: "remove", path: "/Tags/0" },
          { op: "remove", path: "/SecondaryPersons/1" },
        ],
        {},
        id,
      );
      expect(new Set(json.Tags.map(({ Name }) => Name))).toEqual(
        new Set(["Gorczany", `New ${id}`]),
      );
      expect(json.SecondaryPersons).toHaveLength(1);
    });

    it("merges keys into custom fields", async () => {
      const changed = await changesBy([
        { op: "replace", path: "/CustomFields", value: { x_short: "patched", x_whole: "7" } },
        { op: "remove", path: "/CustomFields/x_pick" },
      ]);
      expect(Object.keys(changed).sort()).toEqual(["CustomFields", "ExtraFields"]);
      const fields = changed["CustomFields"] as Record<string, string>;
      expect(fields).toMatchObject({ x_short: "patched", x_whole: "[I:7]", x_pick: "" });
      expect(fields["x_link"]).toBe("https://example.com");
    });

    it("clears a date", async () => {
      const { json } = await patch([{ op: "remove", path: "/Deadline" }]);
      expect(json.Deadline).toMatch(/^0001-01-01T00:00:00/);
    });
  });

  describe("a test", () => {
    it.each([
      ["/Title", "Printer on fire"],
      ["/Deadline", "2026-07-03T12:11:12+02:00"],
      ["/Deadline", "2026-07-03T10:11:12Z"],
      ["/Category/TicketCategoryId", String(desk.category)],
      ["/BaseStatus", "postponed"],
      ["/CustomFields/x_short", "Ø 40 mm"],
    ])("of %s passes with %s", async (path, value) => {
      const id = await createFullTicket(api, database);
      const ops = [
        { op: "test", path, value },
        { op: "replace", path: "/Author", value: "Tested" },
      ];
      const { status, json } = await patch(ops, {}, id);
      expect([status, json.Author]).toEqual([200, "Tested"]);
    });

    it("row 19: that fails is 409, and nothing is changed", async () => {
      const stored = await storedContents(database.db);
      const { status, json } = await patch([
        { op: "replace", path: "/Author", value: "Lost" },
        { op: "test", path: "/Title", value: "printer on fire" },
      ]);
      expect([status, json.ErrorType, json.ErrorSource]).toEqual([
        409,
        "SoConflictException",
        "Ticket.Patch",
      ]);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["Title"]);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("tells nothing to whoever may not change the ticket", async () => {
      const as = await api.addUser(`reader-${ticketId}`, "Reader");
      for (const value of ["Printer on fire", "Something else"]) {
        const body = [{ op: "test", path: "/Title", value }];
        const { status } = await callResource(api, `PATCH /Ticket/${ticketId}`, { as, body });
        expect(status).toBe(403);
      }
    });
  });

  describe("an object", () => {
    it("row 19: is merged", async () => {
      const changed = await changesBy({ title: "Merged", Sale: null, Tags: { Name: "One more" } });
      expect(Object.keys(changed).sort()).toEqual(["Sale", "Tags", "Title"]);
      expect(changed["Sale"]).toBeNull();
      expect(changed["Tags"]).toHaveLength(3);
    });

    it("replaces a list by a list, and clears what is null", async () => {
      const changed = await changesBy({ Tags: [{ Id: 165 }], Author: null, Unknown: 1 });
      expect(changed["Tags"]).toHaveLength(1);
      expect(changed["Author"]).toBe("");
      expect(Object.keys(changed)).toHaveLength(2);
    });

    it("takes back what GET answered without changing anything", async () => {
      const id = await createFullTicket(api, database);
      const got = await callResource(api, `GET /Ticket/${id}`);
      const put = await patch(got.text, { "so-language": "no" }, id);
      expect(put.status).toBe(200);
      const again = await callResource(api, `GET /Ticket/${id}`);
      expect(again.headers.get("etag")).toBe(got.headers.get("etag"));
    });
  });

  it.each([
    "application/json",
    "text/json",
    "application/json-patch+json; charset=utf-8",
    "application/merge-patch+json",
  ])("takes either form as %s", async (type) => {
    const headers = { "content-type": type };
    const list = await patch([{ op: "replace", path: "/Author", value: type }], headers);
    expect([list.status, list.json.Author]).toEqual([200, type]);
    const merged = await patch({ Author: `Merged ${type}` }, headers);
    expect([merged.status, merged.json.Author]).toEqual([200, `Merged ${type}`]);
  });

  it.each(["[]", "{}"])("%s changes nothing", async (body) => {
    const before = await callResource(api, `GET /Ticket/${ticketId}`);
    const { status, text, headers } = await patch(body);
    expect([status, text]).toEqual([200, before.text]);
    expect(headers.get("etag")).toBe(before.headers.get("etag"));
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect(headers.get("last-modified")).toBe(before.headers.get("last-modified"));
  });

  it.each([
    ["row 19: move", [{ op: "move", from: "/Author", path: "/Title" }], ["Title"]],
    ["an operation nobody knows", [{ op: "swap", path: "/Title", value: 1 }], ["Title"]],
    ["no such member", [{ op: "add", path: "/Colour", value: 1 }], ["Colour"]],
    ["no such item", [{ op: "remove", path: "/Tags/9" }], ["Tags/9"]],
    ["another id", [{ op: "replace", path: "/TicketId", value: 1_000_000 }], ["TicketId"]],
    ["another id to merge", { TicketId: 1_000_000 }, ["TicketId"]],
    [
      "another's name",
      [{ op: "add", path: "/Person/Firstname", value: "X" }],
      ["Person/Firstname"],
    ],
    ["no title", [{ op: "remove", path: "/Title" }], ["Title"]],
    [
      "a value of another type",
      [{ op: "add", path: "/BaseStatus", value: "Asleep" }],
      ["BaseStatus"],
    ],
    ["a person there is not", { Person: { PersonId: 4711 } }, ["Person/PersonId"]],
    ["a field there is not", { CustomFields: { x_nothing: "1" } }, ["CustomFields/x_nothing"]],
    [
      "a text too long, and a tag there is not",
      { Author: "x".repeat(256), Tags: [{ Id: 4711 }] },
      ["Author", "Tags/0/Id"],
    ],
    [
      "a faulty operation beside a failing test",
      [
        { op: "test", path: "/Title", value: "Other" },
        { op: "add", path: "/Colour", value: 1 },
      ],
      ["Colour"],
    ],
  ])("is 400 with %s, names it and stores nothing", async (_name, body, paths) => {
    const stored = await storedContents(database.db);
    const { status, json } = await patch(body);
    expect([status, json.ErrorType]).toEqual([400, "SoValidationException"]);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(paths);
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it.each(["", "null", '"Title"', "7", '[{"op":', "[".repeat(65)])(
    "is 400 with the body %j",
    async (body) => {
      const { status, json } = await patch(body);
      expect([status, json.ErrorType]).toEqual([400, "ArgumentException"]);
    },
  );

  it.each(["application/octet-stream", "application/xml", "application/x-www-form-urlencoded"])(
    "is 415 with %s",
    async (type) => {
      const { status } = await patch("<a/>", { "content-type": type });
      expect(status).toBe(415);
    },
  );

  it("answers a fault in the caller's language", async () => {
    const german = await patch([{ op: "move", path: "/Title" }], { "accept-language": "de" });
    expect(german.json.Message).toContain("Der Patch lässt sich nicht anwenden");
  });

  it("is a conflict on a ticket that lives on in another one", async () => {
    const id = await createFullTicket(api, database);
    await database.db.query(
      `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
        where ticket_id = $1`,
      [id, ticketId],
    );
    expect((await patch([], {}, id)).status).toBe(409);
  });

  it("heeds conditions before it looks at the patch", async () => {
    const stored = await storedContents(database.db);
    const headers = { "if-match": `"${ticketId}-999-a"` };
    const failing = [{ op: "test", path: "/Title", value: "Other" }];
    expect((await patch(failing, headers)).status).toBe(412);
    expect(await storedContents(database.db)).toEqual(stored);
    expect((await patch(failing, { "if-match": "*" })).status).toBe(409);
  });

  it("can be tried, and explained", async () => {
    const contents = await databaseContents(database.db);
    const op = { op: "add", path: "/Tags/-", value: { Name: "Only tried" } };
    const tried = await patch([op], { prefer: "dry-run" });
    expect([tried.status, tried.json.Tags.at(-1)?.Name]).toEqual([200, "Only tried"]);
    expect(tried.json._Links).toBeTruthy();
    const explained = await patch([op], { prefer: "dry-run; explain" });
    expect(Object.keys(explained.json)).toEqual(["Ticket", "Explanation"]);
    expect(await databaseContents(database.db)).toEqual(contents);
  });

  it("loses none of many appends at a time", async () => {
    const { json: created } = await callResource(api, "POST /Ticket", { body: { Title: "Many" } });
    const names = Array.from({ length: 20 }, (_, index) => `Tag ${created.TicketId} ${index}`);
    const statuses = await Promise.all(
      names.map(async (Name) => {
        const op = { op: "add", path: "/Tags/-", value: { Name } };
        return (await patch([op], {}, created.TicketId)).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const { Tags } = await read(created.TicketId);
    expect(Tags).toHaveLength(names.length);
    expect(new Set(Tags.map(({ Name }) => Name))).toEqual(new Set(names));
  });
});
