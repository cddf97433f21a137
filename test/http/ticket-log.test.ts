import { beforeAll, expect, it } from "vitest";
import type { TicketLogEntry } from "../../src/contract/additions/ticket-log-entry.ts";
import type { ErrorBody } from "../../src/server/http/error-body.ts";
import { callResource } from "../support/call-resource.ts";
import { storedContents } from "../support/database-contents.ts";
import type { JsonOf } from "../support/json-of.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { messageDesk } from "./messages/message-desk.ts";

type EntryJson = JsonOf<typeof TicketLogEntry>;

const OPEN = 20;
const SHUT = 21;
const inCategory = (TicketCategoryId: number) => ({ Category: { TicketCategoryId } });
const people = { ada: 70, ben: 71 };

const changesIn = (entry: EntryJson | undefined) =>
  Object.fromEntries(
    (entry?.Changes ?? []).map((change) => [change?.Member, [change?.Before, change?.After]]),
  );

describeEachDatabase("the log of a ticket", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";
  let lister = "";

  beforeAll(async () => {
    await database.db.query(`
      insert into role (role_id, name, rights) values (50, 'Lister', '{ListAllRequests}');
      insert into category (category_id, name, full_name) values
        (${OPEN}, 'US:"Hardware";NO:"Maskiner"', 'US:"Hardware";NO:"Maskiner"');
      insert into category (category_id, name, full_name, flags) values
        (${SHUT}, 'Secret', 'Secret', 128);
      insert into person (person_id, first_name) values (${people.ada}, 'Ada'), (${people.ben}, 'Ben');
      insert into custom_field (key, label, type, options) values
        ('x_lamp', 'US:"Lamp";NO:"Lampe"', 7, '[{"id": 3, "label": "US:\\"Bulb\\";NO:\\"Pære\\""}]'),
        ('x_paid', 'Paid', 6, '[]');
      insert into setting (name, value) values ('EnableEditMessage', '1')
        on conflict (name) do update set value = excluded.value;
      update desk_version set desk = desk + 1`);
    reader = await api.addUser("reader", "Reader");
    lister = await api.addUser("lister", "Lister");
  });

  const log = (ticketId: number, query = "", as = api.administrator, language = "en") =>
    callResource<readonly EntryJson[] & ErrorBody>(
      api,
      `GET /../counterfoil/v1/tickets/${ticketId}/log${query}`,
      { as, headers: { "accept-language": language } },
    );
  const newest = async (ticketId: number, as?: string, language?: string) =>
    (await log(ticketId, "?top=1", as, language)).json[0];
  const save = async (TicketId: number, wishes: object) => {
    const { status, text } = await api.call("SaveTicketEntity", { body: { TicketId, ...wishes } });
    expect([status, text]).toEqual([200, expect.anything()]);
  };

  it("tells who changed what, when, in names of the reader's language", async () => {
    const id = await desk.createTicket({
      Title: "No light",
      ...inCategory(OPEN),
      Person: { PersonId: people.ada },
    });
    api.clock.set(testStart + 90);
    await save(id, {
      Title: "No light at all",
      ...inCategory(1),
      Person: { PersonId: people.ben },
      SecondaryPersons: [{ PersonId: people.ada }],
      Tags: [{ Name: "vip" }],
      Slevel: "Internal",
      Deadline: "2026-03-05T10:00:00Z",
      CustomFields: { x_lamp: "[I:3]", x_paid: "true" },
    });
    const entry = await newest(id, reader, "no");
    expect(entry).toMatchObject({
      At: "2026-03-02T09:01:30Z",
      AssociateId: 1,
      FullName: "Full tje0",
      Action: "Ticket_EditTicket",
      MessageId: 0,
      FromTicketId: 0,
      OtherTicketIds: [],
      TookMergeBack: false,
    });
    expect(changesIn(entry)).toMatchObject({
      Title: ["No light", "No light at all"],
      Category: ["Maskiner", expect.stringMatching(/./)],
      Person: ["Ada", "Ben"],
      SecondaryPersons: ["", "Ada"],
      Tags: ["", "vip"],
      Slevel: ["External", "Internal"],
      Deadline: ["2026-03-04T09:00:00Z", "2026-03-05T10:00:00Z"],
    });
    const custom = (entry?.Changes ?? []).filter((change) => change?.Member === "CustomFields");
    expect(custom).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Label: "Lampe", Before: "", After: "Pære", Form: "Text" }),
        expect.objectContaining({ CustomField: "x_paid", After: "1", Form: "Flag" }),
      ]),
    );
    expect(changesIn(await newest(id, reader, "en"))["Category"]?.[0]).toBe("Hardware");
  });

  it("tells of messages, and goes on page by page without leaving anything out", async () => {
    const id = await desk.createTicket();
    const messageId = await desk.addMessage(id, { Body: "Once", Slevel: "Internal" });
    const message = (await desk.getMessage(messageId)).json;
    const saved = await desk.saveMessage({ ...message, Body: "Twice" });
    expect([saved.status, saved.text]).toEqual([200, expect.anything()]);
    const all = (await log(id)).json;
    expect(all.map(({ Action }) => Action)).toEqual([
      "Ticket_EditMessage",
      "Ticket_AddMessage",
      "Ticket_NewTicket",
    ]);
    expect(all[0]).toMatchObject({ MessageId: messageId });
    expect(changesIn(all[0])["Message/Body"]).toEqual(["Once", "Twice"]);
    const first = (await log(id, "?top=2")).json;
    const rest = (await log(id, `?top=2&after=${first[1]?.LogId ?? 0}`)).json;
    expect([...first, ...rest]).toEqual(all);
    expect((await log(id, `?after=${all[2]?.LogId ?? 0}`)).json).toEqual([]);
    expect((await log(id, "?top=0")).json).toEqual([]);
    expect((await log(id, "?top=-1&after=-1")).json).toEqual([]);
  });

  it("is for whoever may read the ticket, and not for who only lists it", async () => {
    const id = await desk.createTicket(inCategory(OPEN));
    const shut = await desk.createTicket(inCategory(SHUT));
    const contents = await storedContents(database.db);
    expect((await log(id, "", reader)).status).toBe(200);
    expect((await log(id, "", lister)).status).toBe(404);
    expect((await log(shut, "", reader)).status).toBe(404);
    expect((await log(shut)).status).toBe(200);
    expect((await log(987_654)).status).toBe(404);
    expect(await storedContents(database.db)).toEqual(contents);
  });

  it("keeps names from whoever may not see what has them", async () => {
    const id = await desk.createTicket(inCategory(SHUT));
    await save(id, inCategory(OPEN));
    expect(changesIn(await newest(id))["Category"]).toEqual(["Secret", "Hardware"]);
    expect(changesIn(await newest(id, reader))["Category"]).toEqual([null, "Hardware"]);
    const { rows } = await database.db.query<{ changes: { field: number }[] }>(
      "select changes from ticket_log where ticket_id = $1",
      [id],
    );
    expect(rows.some(({ changes }) => changes.some(({ field }) => field === 23))).toBe(true);
  });

  it("has the past of merged tickets, as far as the reader may read them", async () => {
    const survivor = await desk.createTicket(inCategory(OPEN));
    const open = await desk.createTicket({ Title: "Seen", ...inCategory(OPEN) });
    const shut = await desk.createTicket({ Title: "Unseen", ...inCategory(SHUT) });
    await api.call("MergeTickets", {
      body: { MergedTicketEntity: { TicketId: survivor }, SecondaryTicketIds: [open, shut] },
    });
    const byAll = (await log(survivor)).json;
    expect(byAll.find(({ Action }) => Action === "Ticket_JoinTickets")?.OtherTicketIds).toEqual([
      open,
      shut,
    ]);
    expect(byAll.map((entry) => changesIn(entry)["Title"]?.[1])).toContain("Unseen");
    const byReader = await log(survivor, "", reader);
    expect(byReader.json.map((entry) => changesIn(entry)["Title"]?.[1])).toContain("Seen");
    expect(byReader.text).not.toContain("Unseen");
    const others = byReader.json.flatMap((entry) => [entry.FromTicketId, ...entry.OtherTicketIds]);
    expect(others).toContain(open);
    expect(others).not.toContain(shut);
    // The ticket that went has its own past, and says where it went.
    const shell = (await log(open, "", reader)).json;
    expect(shell[0]).toMatchObject({ FromTicketId: 0, OtherTicketIds: [survivor] });
    expect(changesIn(shell[0])["ConnectId"]).toEqual(["", String(survivor)]);
  });

  it("names the ticket at the other end of a split", async () => {
    const id = await desk.createTicket();
    const messageId = await desk.addMessage(id, { Slevel: "Internal" });
    await desk.addMessage(id, { Slevel: "Internal" });
    const split = await api.call("SplitTicket", {
      body: {
        SourceTicketEntityId: id,
        SourceTicketEntityStatusId: 0,
        TransferMessageIds: [messageId],
        NewTicketEntity: { Title: "Split off" },
      },
    });
    expect(await newest(id)).toMatchObject({ OtherTicketIds: [split.json.TicketId] });
    expect(await newest(split.json.TicketId)).toMatchObject({ OtherTicketIds: [id] });
  });
});
