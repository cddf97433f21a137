import { beforeAll, expect, it } from "vitest";
import { holdBack } from "../../support/hold-back.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { storedContents } from "../../support/database-contents.ts";
import { listDesk, type RowJson } from "./list-desk.ts";

const AGENT = 2;
const MEMBERS_ONLY = 128;
const PROPAGATES = 64;

describeEachDatabase("categories", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  const { call, faultsOf } = desk;
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const save = (body: object) => call("SaveTicketCategoryEntity", body);
  const made = async (wishes: object): Promise<number> =>
    Number((await save(wishes)).json["TicketCategoryId"]);
  const read = async (id: number) =>
    (await call<RowJson | null>(`GetTicketCategoryEntity?ticketCategoryEntityId=${id}`)).json;
  const fullNameOf = async (id: number) => (await read(id))?.["Fullname"];

  it("start without anything that would assign", async () => {
    const { json } = await call("CreateDefaultTicketCategoryEntity");
    expect(json).toMatchObject({
      TicketCategoryId: 0,
      ParentId: -1,
      Name: "",
      Flags: "Unknown",
      DelegateMethod: "Not",
      AssignmentLag: -1,
      DefaultTicketStatus: null,
      ClosingStatus: "UserDefined",
    });
  });

  it("are stored whole and read back alike, and an echo changes nothing", async () => {
    const wish = {
      ParentId: 1,
      Name: "Hardware",
      CategoryMaster: AGENT,
      Flags: "ListInMain, PropagateReplyTemplate",
      DelegateMethod: "Weighted",
      ExternalName: "Machines",
      AssignmentLag: 30,
      ReplyTemplate: 7,
      NotificationEmail: "a@example.com, b@example.com",
      DefaultTicketStatus: { TicketStatusId: 3 },
      DefaultMessageStatus: { TicketStatusId: 1 },
    };
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...wish,
      Fullname: "Support/Hardware",
      DefaultTicketStatus: { TicketStatusId: 3, Status: "Postponed" },
      ClosingStatus: "Postponed",
      MsgClosingStatus: "Active",
      EffectiveReplyTemplateId: 7,
      TableRight: { Mask: "FULL" },
    });
    expect(await read(Number(json["TicketCategoryId"]))).toEqual(json);
    const before = await storedContents(database.db);
    expect((await save(json)).json).toEqual(json);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("take their name as the one that customers see, unless told another", async () => {
    const { json } = await save({ Name: "Software", ExternalName: "" });
    expect(json["ExternalName"]).toBe("Software");
    const id = json["TicketCategoryId"];
    expect(
      await faultsOf("SaveTicketCategoryEntity", { TicketCategoryId: id, ExternalName: "" }),
    ).toEqual(["ExternalName"]);
    const internal = await save({ TicketCategoryId: id, ExternalName: "", Flags: "Internal" });
    expect(internal.json["ExternalName"]).toBe("");
  });

  it("follow the base status where only that was changed, and the row where both were", async () => {
    const { json } = await save({ Name: "Closing", DefaultTicketStatus: { TicketStatusId: 1 } });
    const closed = await save({ ...json, ClosingStatus: "Closed" });
    expect(closed.json["DefaultTicketStatus"]).toMatchObject({ TicketStatusId: 2 });
    const row = await save({ ...closed.json, DefaultTicketStatus: { TicketStatusId: 3 } });
    expect(row.json).toMatchObject({
      DefaultTicketStatus: { TicketStatusId: 3 },
      ClosingStatus: "Postponed",
    });
    const free = await save({ ...row.json, ClosingStatus: "UserDefined" });
    expect(free.json["DefaultTicketStatus"]).toBeNull();
  });

  it("pass names and templates down, wherever they are moved", async () => {
    const root = await made({ Name: "Norway", Flags: PROPAGATES, ReplyTemplate: 5 });
    const product = await made({ Name: "Product", ParentId: root });
    const leaf = await made({ Name: "Leaf", ParentId: product });
    expect(await read(leaf)).toMatchObject({
      Fullname: "Norway/Product/Leaf",
      EffectiveReplyTemplateId: 5,
    });
    await save({ TicketCategoryId: root, Name: "Norge" });
    expect(await fullNameOf(leaf)).toBe("Norge/Product/Leaf");
    await save({ TicketCategoryId: product, ParentId: -1 });
    expect(await read(leaf)).toMatchObject({
      Fullname: "Product/Leaf",
      EffectiveReplyTemplateId: 0,
    });
    expect(
      await faultsOf("SaveTicketCategoryEntity", { TicketCategoryId: product, ParentId: leaf }),
    ).toEqual(["ParentId"]);
    expect(
      await faultsOf("SaveTicketCategoryEntity", { TicketCategoryId: product, ParentId: product }),
    ).toEqual(["ParentId"]);
  });

  it("make no circle, even when two are moved below each other at the same time", async () => {
    const first = await made({ Name: "One" });
    const second = await made({ Name: "Other" });
    const moves = await holdBack(database.db, {
      waiting: 2,
      start: () =>
        Promise.all([
          save({ TicketCategoryId: first, ParentId: second }),
          save({ TicketCategoryId: second, ParentId: first }),
        ]),
    });
    expect(moves.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 400]);
    const names = [await fullNameOf(first), await fullNameOf(second)].map(String).sort();
    expect([
      ["One", "One/Other"],
      ["Other", "Other/One"],
    ]).toContainEqual(names);
  });

  it("are told everything that is wrong, and nothing is stored", async () => {
    const before = await storedContents(database.db);
    const faults = await faultsOf("SaveTicketCategoryEntity", {
      ParentId: 987_654,
      Name: "x".repeat(65),
      CategoryMaster: 987_654,
      Flags: 1024,
      ReplyTemplate: 1,
      NotificationEmail: "nobody",
      DefaultTicketStatus: { TicketStatusId: 4 },
      DefaultMessageStatus: { TicketStatusId: 987_654 },
    });
    expect(faults).toEqual([
      "CategoryMaster",
      "DefaultMessageStatus/TicketStatusId",
      "DefaultTicketStatus/TicketStatusId",

      "Flags",
      "Name",
      "NotificationEmail",
      "ParentId",
    ]);
    expect(await faultsOf("SaveTicketCategoryEntity", { Name: " " })).toEqual(["Name"]);
    expect(await faultsOf("SaveTicketCategoryEntity", { TicketCategoryId: -1 })).toEqual([
      "TicketCategoryId",
    ]);
    const unknown = await save({ TicketCategoryId: 987_654, Name: "Gone" });
    expect(unknown.status).toBe(404);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("have full names of 255 characters, and none longer", async () => {
    let parent = -1;
    for (const name of ["a", "b", "c"])
      parent = await made({ Name: name.repeat(63), ParentId: parent });
    const last = await save({ Name: "d".repeat(63), ParentId: parent });
    expect(String(last.json["Fullname"])).toHaveLength(255);
    expect(
      await faultsOf("SaveTicketCategoryEntity", { Name: "d".repeat(64), ParentId: parent }),
    ).toEqual(["Name"]);
  });

  it("cannot go while something is in or below them", async () => {
    const above = await made({ Name: "Above" });
    const below = await made({ Name: "Below", ParentId: above });
    const target = await made({ Name: "Target" });
    const remove = (id: number) =>
      call(`DeleteTicketCategoryEntity?ticketCategoryEntityId=${id}`, undefined);
    expect((await remove(above)).json.ErrorMessage).toContain("below");
    const ticketId = await desk.createTicket({ Category: { TicketCategoryId: below } });
    const before = await desk.ticket(ticketId);
    expect((await remove(below)).json.ErrorMessage).toContain("MoveAllTickets");
    api.clock.set(api.clock.now() + 60);
    const move = { FromTicketCategoryId: below, ToTicketCategoryId: target };
    expect((await call("MoveAllTickets", move)).status).toBe(204);
    const after = await desk.ticket(ticketId);
    expect(after).toMatchObject({
      Category: { TicketCategoryId: target },
      OwnedBy: before.OwnedBy,
      Status: { TicketStatusId: before.Status?.TicketStatusId },
    });
    expect(after.LastChanged).not.toBe(before.LastChanged);
    const log = await desk.rows(
      `select action, user_id, changes from ticket_log where ticket_id = ${ticketId} order by log_id`,
    );
    expect(log.at(-1)).toMatchObject({
      action: 29,
      user_id: 1,
      changes: expect.arrayContaining([{ field: 23, from: String(below), to: String(target) }]),
    });
    expect((await remove(below)).status).toBe(204);
    expect((await remove(below)).status).toBe(204);
    expect((await remove(above)).status).toBe(204);
    expect(await read(above)).toBeNull();
    expect(await faultsOf("MoveAllTickets", { ...move, ToTicketCategoryId: 987_654 })).toEqual([
      "FromTicketCategoryId",
    ]);
  });

  it("are forgotten by users and roles when they go", async () => {
    const id = await made({ Name: "Remembered" });
    await database.db.query("update app_user set default_category_id = $1 where user_id = 2", [id]);
    await database.db.query(
      "insert into user_activity (user_id, last_category_id) values (2, $1) on conflict (user_id) do update set last_category_id = $1",
      [id],
    );
    await call(`DeleteTicketCategoryEntity?ticketCategoryEntityId=${id}`);
    const rows = await desk.rows(
      "select default_category_id, last_category_id from app_user join user_activity using (user_id) where user_id = 2",
    );
    expect(rows).toEqual([{ default_category_id: null, last_category_id: null }]);
  });

  it("go or stay, but lose no ticket that comes at the same moment", async () => {
    const id = await made({ Name: "Contested" });
    const [removal, ticket] = await Promise.all([
      call(`DeleteTicketCategoryEntity?ticketCategoryEntityId=${id}`),
      api.call("SaveTicketEntity", {
        body: { Title: "Late", Category: { TicketCategoryId: id } },
      }),
    ]);
    expect([
      [204, 400],
      [400, 200],
    ]).toContainEqual([removal.status, ticket.status]);
  });

  it("are listed by full name, and by ids in the order in which they are asked for", async () => {
    const b = await made({ Name: "Zeta B" });
    const a = await made({ Name: "Zeta A" });
    const all = (await call<RowJson[]>("GetTicketCategories")).json.map((row) => row["Name"]);
    expect(all.indexOf("Zeta A")).toBe(all.indexOf("Zeta B") - 1);
    const some = await call<RowJson[]>("GetTicketCategoryList", [b, 987_654, a]);
    expect(some.json.map((row) => row["TicketCategoryId"])).toEqual([b, a]);
    const { json } = await call(`GetTicketCategory?ticketCategoryId=${a}`);
    expect(json).toMatchObject({ Id: a, Value: "Zeta A", Tooltip: "Zeta A" });
  });

  it("for members only are shown to members and to who runs them", async () => {
    const id = await made({ Name: "Circle", Flags: MEMBERS_ONLY });
    const question = `GetTicketCategoryEntity?ticketCategoryEntityId=${id}`;
    expect((await call(question, undefined, { as: agent })).text).toBe("null");
    expect((await read(id))?.["Flags"]).toBe("MembersOnly");
  });
});
