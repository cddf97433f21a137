import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { company, people, searchDesk, SECRET_CATEGORY } from "./search-desk.ts";

describeEachDatabase("the search of the workspace", (database) => {
  const api = testApi(database);
  const desk = searchDesk(api, database);
  const support = { Category: { TicketCategoryId: 1 } };
  let reader = "";
  let lister = "";
  let quiet = 0;
  let secret = 0;
  let printer = 0;
  let older = 0;

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    lister = await api.addUser("lister", "Lister");
    older = await desk.createTicket({ Title: "Toner", ...support });
    printer = await desk.createTicket({
      Title: "Druckerpatrone für den HP Größe L",
      ...support,
      Person: { PersonId: people.hanne },
      Contact: { ContactId: company },
      Tags: [{ Id: 164 }],
    });
    quiet = await desk.createTicket({
      Title: "Something else",
      Person: { PersonId: people.lars },
      ...support,
    });
    secret = await desk.createTicket({
      Title: "Toner for the chief",
      Category: { TicketCategoryId: SECRET_CATEGORY },
    });
    await desk.addMessage(quiet, {
      Body: `${"Before it. ".repeat(20)}The <b>toner</b> is\nempty, write to lars@lund.example. ${"After it. ".repeat(40)}`,
    });
  });

  it("finds titles before people and people before messages, the newest first", async () => {
    const { json, status } = await desk.search({ q: "toner" });
    expect(status).toBe(200);
    expect(json.Tickets.map(({ TicketId, FoundIn }) => [TicketId, FoundIn])).toEqual([
      [secret, "Title"],
      [older, "Title"],
      [quiet, "Messages"],
    ]);
    expect(json).toMatchObject({ After: null, IsComplete: true });
    expect((await desk.search({ q: `${older}` })).json.Tickets[0]).toMatchObject({
      TicketId: older,
      FoundIn: "Id",
    });
    expect((await desk.search({ q: "lund" })).json.Tickets).toMatchObject([
      { TicketId: quiet, FoundIn: "People", PersonName: "Lars Lund" },
    ]);
  });

  it.each<[string, readonly ("printer" | "quiet" | "older" | "secret")[]]>([
    ["DRUCKER", ["printer"]],
    ["drucker grosse", ["printer"]],
    ["patrone", []],
    ["sorensen", ["printer"]],
    ["Sørensen", ["printer"]],
    ["baerum", ["printer"]],
    ["ba\u0308rum", []],
    ["hanne.baerum@trykk.example", ["printer"]],
    ["hanne.baerum@other.example", []],
    ["haster", ["printer"]],
    ["urgent hp", ["printer"]],
    ["us", []],
    ["toner empty", ["quiet"]],
    ["toner -chief", ["older", "quiet"]],
    ['"toner is"', []],
    ['"b toner"', ["quiet"]],
    ['"is empty"', ["quiet"]],
    ['"empty is"', []],
    ["-toner", []],
    ["-", []],
    ["", []],
    ['"', []],
    ["%' | ( & ! :* <-> \\", []],
  ])("for %j finds %j", async (q, names) => {
    const ids = { printer, quiet, older, secret };
    expect(await desk.idsOf(q)).toEqual(names.map((name) => ids[name]));
  });

  it("shows where the words are, as text", async () => {
    const [ticket] = (await desk.search({ q: "toner lars@lund.example" })).json.Tickets;
    const snippet = ticket?.Snippet ?? "";
    expect(snippet).toMatch(/^…(?:\S+ )+The <b>toner<\/b> is empty, write to .*…$/);
    expect(
      ticket?.SnippetMarks.map(({ Start, Length }) => snippet.slice(Start, Start + Length)),
    ).toEqual(["toner", "lars@lund.example"]);
    expect(ticket).toMatchObject({ Title: "Something else", TitleMarks: [], BaseStatus: "Active" });
    expect(ticket?.MessageId).toBeGreaterThan(0);
    const [titled] = (await desk.search({ q: "große drucker" })).json.Tickets;
    expect(titled).toMatchObject({
      TitleMarks: [
        { Start: 0, Length: 14 },
        { Start: 26, Length: 5 },
      ],
      MessageId: 0,
      Snippet: null,
      SnippetMarks: [],
      ContactName: "Sørensen Trykk",
    });
  });

  it("goes on behind a page", async () => {
    const first = await desk.search({ q: "toner", top: "2" });
    expect(first.json.Tickets.map(({ TicketId }) => TicketId)).toEqual([secret, older]);
    expect(first.json.After).toBe(`title-${older}`);
    const second = await desk.search({ q: "toner", top: "2", after: first.json.After ?? "" });
    expect(second.json.Tickets.map(({ TicketId }) => TicketId)).toEqual([quiet]);
    expect(second.json.After).toBeNull();
    for (const after of ["title", "nowhere-1", "title-2147483648", "title--1"]) {
      const { status, json } = await desk.search({ q: "toner", after });
      expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, ["after"]]);
    }
    for (const [top, length] of [
      ["0", 1],
      ["-1", 1],
      ["51", 3],
    ] as const) {
      expect((await desk.search({ q: "toner", top })).json.Tickets).toHaveLength(length);
    }
  });

  it("has people and companies beside the tickets of the first page", async () => {
    const { json } = await desk.search({ q: "sorensen" });
    expect(json.Persons).toEqual([
      {
        PersonId: people.hanne,
        FullName: "Hanne Bærum",
        Email: "hanne.baerum@trykk.example",
        ContactId: company,
        ContactName: "Sørensen Trykk",
      },
    ]);
    expect(json.Contacts).toEqual([
      { ContactId: company, Name: "Sørensen Trykk", Department: "Oslo" },
    ]);
    const next = await desk.search({ q: "sorensen", after: "id-1" });
    expect(next.json).toMatchObject({ Persons: [], Contacts: [] });
  });

  describe("for whoever may see only some tickets", () => {
    it("finds no others, and nothing of what he may not read", async () => {
      expect(await desk.idsOf("toner", reader)).toEqual([older, quiet]);
      expect(await desk.idsOf("toner", lister)).toEqual([older]);
      expect(await desk.idsOf(`#${secret}`, reader)).toEqual([]);
      expect(await desk.idsOf("lund", lister)).toEqual([quiet]);
    });

    it("does not tell by what is left out what he may not read", async () => {
      expect(await desk.idsOf("lund -toner", reader)).toEqual([]);
      expect(await desk.idsOf("lund -toner", lister)).toEqual([quiet]);
      const [ticket] = (await desk.search({ q: "lund" }, lister)).json.Tickets;
      expect(ticket).toMatchObject({ Snippet: null, MessageId: 0 });
      const found = await desk.search({ q: "something toner" }, lister);
      expect(found.json.Tickets).toEqual([]);
    });

    it("answers nobody who is not signed in", async () => {
      const answer = await fetch(`${api.url}/api/counterfoil/v1/search?q=toner`);
      expect(answer.status).toBe(401);
    });
  });
});
