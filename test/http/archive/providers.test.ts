import { beforeAll, describe, expect, it } from "vitest";
import { testApi, testStart } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";
import { archiveDesk } from "./archive-desk.ts";

const database = testDatabase();
const api = testApi(database);
const messages = messageDesk(api, database);
const desk = archiveDesk(api, database);
let lister = "";
let reader = "";

const DAY = 86_400;

beforeAll(async () => {
  lister = await api.addUser("lister", "Lister");
  reader = await api.addUser("reader", "Reader");
  const { ids } = desk;
  await database.db.query(
    `insert into favourite_ticket (user_id, ticket_id, added_at)
     values (1, $1, now()), (2, $2, now()), (1, $3, now())`,
    [ids["Done"] ?? 0, ids["Printer on fire"] ?? 0, ids["Gone"] ?? 0],
  );
  await database.db.query(
    `insert into ticket_relation (source_ticket_id, destination_ticket_id, relation_type, comment, created_at)
     values ($1, $2, 1, 'because', now()), ($3, $1, 0, '', now())`,
    [ids["Printer on fire"] ?? 0, ids["Done"] ?? 0, ids["Hidden"] ?? 0],
  );
  await messages.addMessage(ids["Printer on fire"] ?? 0, {
    Body: "Toner, everywhere.",
  });
});

const messagesOf = (title: string) => `/Ticket/${desk.ids[title]}/Messages`;

/** What the tickets are that belong to one. */
const related = async (source: string, as?: string) => {
  const options = {
    $filter: `sourceTicketId = ${desk.ids[source]}`,
    $select: "title,relationType,comment,sourceTicketId",
    $orderBy: "title",
  };
  const { json } = await desk.list(
    "/Archive/RelatedTickets",
    options,
    as === undefined ? {} : { as },
  );
  return json.value.map(({ title, relationType, comment }) => [title, relationType, comment]);
};

const find = (words: string, as?: string) =>
  desk.titles(
    "/Archive/FreetextTicket",
    { $filter: `searchwords contains '${words}'` },
    as === undefined ? {} : { as },
  );

const listed = (path: string, as: string) =>
  desk.list(path, { $select: "body,author,ticket/title,ticketId", $mode: "Slim" }, { as });

describe("the lists of tickets", () => {
  it.each<[string, readonly string[]]>([
    ["Ticket", ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"]],
    ["FindTicket", ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"]],
    ["SimpleTicket", ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"]],
    ["UnassignedTickets", ["printer is cold", "100% noise_free", "Hidden"]],
    ["UserOpenTickets", ["Printer on fire"]],
    ["FavouriteTickets", ["Done"]],
    ["RecycleTicket", ["Gone"]],
  ])("%s has its rows", async (name, titles) => {
    expect(await desk.titles(`/Archive/${name}`)).toEqual(titles);
  });

  it("have the newest first where they are of the last days", async () => {
    api.clock.set(testStart + 30 * DAY);
    expect(await desk.titles("/Archive/LastTickets")).toHaveLength(5);
    api.clock.set(testStart + 30 * DAY + 1);
    expect(await desk.titles("/Archive/LastTickets")).toEqual([]);
    await database.db.query("update setting set value = '31' where name = 'LastRequestDaysLimit'");
    expect(await desk.titles("/Archive/LastTickets")).toHaveLength(5);
    await database.db.query(
      "update setting set value = 'many' where name = 'LastRequestDaysLimit'",
    );
    expect(await desk.titles("/Archive/LastTickets")).toEqual([]);
    api.clock.set(testStart);
  });

  it("tell relations from the ticket that is looked from", async () => {
    expect(await related("Printer on fire")).toEqual([
      ["Done", "Parent", "because"],
      ["Hidden", "Related", ""],
    ]);
    expect(await related("Done")).toEqual([["Printer on fire", "Child", "because"]]);
    expect(await related("Printer on fire", reader)).toEqual([["Done", "Parent", "because"]]);
    // Whoever may list both, but read neither, is not told that they belong together.
    expect(await related("Done", lister)).toEqual([]);
  });

  it("find tickets by what is said in them, or by their number", async () => {
    expect(await find("toner FIRE")).toEqual(["Printer on fire"]);
    expect(await find("toner cold")).toEqual([]);
    expect(await find(String(desk.ids["Done"]))).toEqual(["Done"]);
    expect(await find("toner", lister)).toEqual([]);
    expect(await find("fire", lister)).toEqual(["Printer on fire"]);
  });

  it("of one person and of one company have theirs", async () => {
    expect(await desk.titles("/Person/7/Tickets")).toEqual(["Printer on fire"]);
    expect(await desk.titles("/Person/8/Tickets")).toEqual([]);
    expect(await desk.titles("/Person/7/Tickets", { $filter: "status oneOf (1,3)" })).toEqual([
      "Printer on fire",
    ]);
    expect(await desk.titles("/Person/7/Tickets", { $filter: "status oneOf (2)" })).toEqual([]);
    expect(await desk.titles("/Contact/25/Tickets", { $filter: "title contains 'fire'" })).toEqual([
      "Printer on fire",
    ]);
    expect((await desk.list("/Person/9/Tickets")).status).toBe(404);
    expect((await desk.list("/Contact/9/Tickets")).status).toBe(404);
  });
});

describe("whoever may see only some tickets", () => {
  const open = ["Printer on fire", "printer is cold", "100% noise_free", "Done"];

  it("has no others in his lists, and none in their counts", async () => {
    expect(await desk.titles("/Ticket", {}, { as: reader })).toEqual(open);
    const options = { $inlineCount: "True", $top: "1" };
    const { json } = await desk.list("/Archive/Ticket", options, { as: reader });
    expect(json["odata.count"]).toBe(open.length);
  });

  it("sees nothing of the content of what he may only list, and cannot guess it", async () => {
    const $select = "title,extra/x_serial,extra/x_floor";
    const $filter = "title = 'Printer on fire'";
    const row = async (as: string) =>
      (await desk.list("/Ticket", { $select, $filter }, { as })).json.value[0];
    expect(await row(reader)).toMatchObject({ "extra/x_serial": "SN1", "extra/x_floor": 3 });
    expect(await row(lister)).toMatchObject({ "extra/x_serial": null, "extra/x_floor": null });
    for (const guess of [
      "extra/x_serial = 'SN1'",
      "extra/x_floor > 0",
      "content contains 'toner'",
    ]) {
      expect(await desk.titles("/Ticket", { $filter: guess }, { as: reader })).toEqual([
        "Printer on fire",
      ]);
      expect(await desk.titles("/Ticket", { $filter: guess }, { as: lister })).toEqual([]);
    }
    const sorted = { $orderBy: "extra/x_floor desc, title", $filter: "title contains 'printer'" };
    expect(await desk.titles("/Ticket", sorted, { as: lister })).toEqual([
      "printer is cold",
      "Printer on fire",
    ]);
  });

  it("is told by each row what he may do", async () => {
    const options = { $mode: "Full", $select: "title", $top: "1" };
    const right = async (as: string) =>
      (await desk.list("/Archive/Ticket", options, { as })).json.value[0]?.["TableRight"];
    expect(await right(reader)).toEqual({ Mask: 1, Reason: "No edit right" });
    expect(await right(lister)).toEqual({ Mask: 16, Reason: "No read right" });
  });
});

describe("the lists of messages", () => {
  it("show what is said in tickets to whoever may read them", async () => {
    const { json } = await listed("/TicketMessage", reader);
    expect(json.value).toEqual([
      {
        PrimaryKey: expect.any(String) as string,
        EntityName: "ticketmessage",
        body: "Toner, everywhere.",
        author: "Full tje0",
        "ticket/title": "Printer on fire",
        ticketId: desk.ids["Printer on fire"],
      },
    ]);
    expect((await listed("/TicketMessage", lister)).json.value).toEqual([]);
  });

  it("of one ticket are as empty for whoever may only list it, and are not there for others", async () => {
    expect((await listed(messagesOf("Printer on fire"), reader)).json.value).toHaveLength(1);
    expect((await listed(messagesOf("Printer on fire"), lister)).json.value).toEqual([]);
    expect((await listed(messagesOf("Hidden"), reader)).status).toBe(404);
    expect((await listed("/Ticket/99999/Messages", reader)).status).toBe(404);
    expect((await listed("/Ticket/x/Messages", reader)).status).toBe(400);
  });
});

describe("the lists of other records", () => {
  it("show persons, companies and users", async () => {
    const persons = await desk.list("/Person", { $orderBy: "fullName" });
    expect(persons.json.value.map((row) => row["fullName"])).toEqual(["Ann", "Brant Abernathy"]);
    const companies = await desk.list("/Contact", {
      $filter: "name begins 'ac'",
      $select: "nameDepartment",
    });
    expect(companies.json.value).toEqual([
      { PrimaryKey: "25", EntityName: "contact", nameDepartment: "Acme, Sales" },
    ]);
    const users = await desk.list("/User", {
      $select: "userName,role",
      $filter: "role = 'Reader'",
    });
    expect(users.json.value).toMatchObject([{ userName: "reader", role: "Reader" }]);
  });
});
