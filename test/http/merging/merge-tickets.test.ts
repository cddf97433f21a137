import { beforeAll, describe, expect, it } from "vitest";
import { describeEachDatabase } from "../../support/test-database.ts";
import { storedContents } from "../../support/database-contents.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { messageDesk } from "../messages/message-desk.ts";

const people = { ada: 70, ben: 71, cleo: 72 } as const;
const person = (PersonId: number) => ({ PersonId });

describeEachDatabase("merging tickets", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";
  let lead = "";
  beforeAll(async () => {
    await database.db.query(
      `insert into person (person_id, first_name) values
         (${people.ada}, 'Ada'), (${people.ben}, 'Ben'), (${people.cleo}, 'Cleo')`,
    );
    reader = await api.addUser("reader", "Reader");
    lead = await api.addUser("lead", "Team lead");
  });

  const read = async (id: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${id}`, { body: "null" })).json;
  const merge = (TicketId: number, SecondaryTicketIds: readonly number[], more: object = {}) =>
    api.call("MergeTickets", {
      body: { MergedTicketEntity: { TicketId, ...more }, SecondaryTicketIds },
    });
  const logOf = async (ticketId: number) =>
    (
      await database.db.query<{ action: number; original_ticket_id: number }>(
        "select action, original_ticket_id from ticket_log where ticket_id = $1 order by log_id",
        [ticketId],
      )
    ).rows.map((row) => [row.action, row.original_ticket_id]);
  /** Status and members of a refusal, which must have stored nothing. */
  const refusalOf = async (body: object, as = api.administrator) => {
    const contents = await storedContents(database.db);
    const { status, json } = await api.call("MergeTickets", { body, as });
    expect(await storedContents(database.db)).toEqual(contents);
    return [status, Object.keys(json.ValidationErrors ?? {})];
  };

  it("hands over messages, people, favourites and logs, and keeps what the survivor says", async () => {
    const survivor = await desk.createTicket({
      Title: "Kept",
      Person: person(people.ada),
      Tags: [{ Name: "kept" }],
    });
    const other = await desk.createTicket({
      Title: "Gone",
      Person: person(people.ben),
      SecondaryPersons: [person(people.cleo), person(people.ada)],
      Tags: [{ Name: "gone" }],
    });
    const own = await desk.addMessage(survivor, { Slevel: "Internal", TimeSpent: 5 });
    api.clock.set(testStart + 60);
    const moved = await desk.addMessage(other, { Slevel: "External", TimeSpent: 7 });
    const attachment = await desk.attach("content");
    await desk.connect(moved, [attachment]);
    api.clock.set(testStart + 3600);
    await database.db.query(
      `insert into favourite_ticket (user_id, ticket_id, added_at)
       select user_id, $1, now() from app_user where login_name = 'tje0'`,
      [other],
    );
    const { status, json } = await merge(survivor, [other], { Title: "Both" });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      TicketId: survivor,
      Title: "Both",
      NumMessages: 2,
      NumReplies: 1,
      TimeSpent: 12,
      HasAttachment: true,
      ConnectId: 0,
      TimeToReply: 1,
      RealTimeToReply: 1,
    });
    expect(json.Messages.map((message) => message?.TicketMessageId)).toEqual([own, moved]);
    expect(json.SecondaryPersons.map((one) => one?.PersonId)).toEqual([people.ben, people.cleo]);
    expect(json.Tags.map((tag) => tag?.Name)).toEqual(["kept"]);
    expect(await read(survivor)).toEqual(json);
    const shell = await read(other);
    expect(shell).toMatchObject({
      BaseStatus: "Merged",
      ConnectId: survivor,
      NumMessages: 0,
      NumReplies: 0,
      TimeSpent: 0,
      HasAttachment: false,
      Messages: [],
      Title: "Gone",
      TableRight: { Mask: "Select" },
    });
    expect((await desk.getMessage(moved)).json).toMatchObject({
      Ticket: { TicketId: survivor },
      SearchTitle: "Both",
    });
    expect(await desk.rowsOf("favourite_ticket", other)).toEqual([]);
    expect(await desk.rowsOf("favourite_ticket", survivor)).toHaveLength(1);
    expect(await logOf(survivor)).toEqual([
      [19, survivor],
      [19, other],
      [18, survivor],
      [18, other],
      [7, other],
      [35, survivor],
    ]);
    expect(await logOf(other)).toEqual([[10, other]]);
    expect(
      (await api.call("SaveTicketEntity", { body: { TicketId: other, Title: "x" } })).status,
    ).toBe(409);
    api.clock.set(testStart);
  });

  it("makes chains, at whose end every id leads", async () => {
    const [a, b, c] = [
      await desk.createTicket(),
      await desk.createTicket(),
      await desk.createTicket(),
    ];
    await desk.addMessage(a);
    expect((await merge(b, [a])).status).toBe(200);
    expect((await merge(c, [b])).status).toBe(200);
    for (const TicketId of [a, b, c]) {
      expect((await api.call("ResolveTicketId", { body: { TicketId } })).json).toBe(c);
    }
    expect((await read(c)).NumMessages).toBe(1);
    expect(await logOf(b)).toEqual([[10, b]]);
  });

  describe("refuses, and stores nothing:", () => {
    it("no survivor", async () => {
      expect(await refusalOf({ SecondaryTicketIds: [1] })).toEqual([
        400,
        ["MergedTicketEntity/TicketId"],
      ]);
    });
    it("no secondary", async () => {
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: await desk.createTicket() } }),
      ).toEqual([400, ["SecondaryTicketIds"]]);
    });
    it("itself", async () => {
      const [a, b] = [await desk.createTicket(), await desk.createTicket()];
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [b, a] }),
      ).toEqual([400, ["SecondaryTicketIds/1"]]);
    });
    it("a ticket that does not exist", async () => {
      const a = await desk.createTicket();
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [987_654] }),
      ).toEqual([404, []]);
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: 987_654 }, SecondaryTicketIds: [a] }),
      ).toEqual([404, []]);
    });
    it("a ticket that the caller may not change", async () => {
      const [a, b] = [await desk.createTicket(), await desk.createTicket()];
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [b] }, reader),
      ).toEqual([403, []]);
    });
    it("one that was merged away", async () => {
      const [a, b, c] = [
        await desk.createTicket(),
        await desk.createTicket(),
        await desk.createTicket(),
      ];
      await merge(a, [b]);
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: c }, SecondaryTicketIds: [b] }),
      ).toEqual([400, ["SecondaryTicketIds/0"]]);
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: b }, SecondaryTicketIds: [c] }),
      ).toEqual([400, ["MergedTicketEntity/TicketId"]]);
    });
    it("what the save of the survivor refuses, with the path of each member", async () => {
      const [a, b] = [await desk.createTicket(), await desk.createTicket()];
      expect(
        await refusalOf({
          MergedTicketEntity: { TicketId: a, Title: " ", Category: { TicketCategoryId: 987_654 } },
          SecondaryTicketIds: [b],
        }),
      ).toEqual([
        400,
        ["MergedTicketEntity/Title", "MergedTicketEntity/Category/TicketCategoryId"],
      ]);
    });
    it("more working time than fits", async () => {
      const [a, b] = [await desk.createTicket(), await desk.createTicket()];
      await desk.addMessage(a, { TimeSpent: 2_147_483_647 });
      await desk.addMessage(b, { TimeSpent: 1 });
      expect(
        await refusalOf({ MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [b] }),
      ).toEqual([400, ["SecondaryTicketIds"]]);
    });
  });

  it("is for whoever may edit every one of them", async () => {
    const [a, b] = [await desk.createTicket(), await desk.createTicket()];
    const body = { MergedTicketEntity: { TicketId: a }, SecondaryTicketIds: [b] };
    expect((await api.call("MergeTickets", { body, as: lead })).status).toBe(200);
  });
});
