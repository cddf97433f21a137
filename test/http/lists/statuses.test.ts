import { expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { holdBack } from "../../support/hold-back.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk, type RowJson } from "./list-desk.ts";

const HOUR = 3600;

const idOf = (answer: { readonly json: RowJson }): number => idIn(answer, "TicketStatusId");

describeEachDatabase("statuses", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  const { call, faultsOf } = desk;

  const save = (body: object) => call("SaveTicketStatusEntity", body);
  const read = async (id: number) =>
    (await call<RowJson | null>(`GetTicketStatusEntity?ticketStatusEntityId=${id}`)).json;
  const made = async (wishes: object): Promise<number> => idOf(await save(wishes));
  const remove = (id: number) => call(`DeleteTicketStatusEntity?ticketStatusEntityId=${id}`);
  const change = (FromTicketStatusId: number, ToTicketStatusId: number) =>
    call("GlobalChangeTicketStatus", { FromTicketStatusId, ToTicketStatusId });

  it("are stored whole and read back alike, and an echo changes nothing", async () => {
    const wish = {
      Name: "Waiting for parts",
      Status: "Active",
      TimeCounter: "Queue",
      NoEmailReopen: true,
      UsedInQueue: true,
    };
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject({ ...wish, IsDefault: false });
    expect(await read(idOf({ json }))).toEqual(json);
    const before = await storedContents(database.db);
    expect((await save(json)).json).toEqual(json);
    expect(await storedContents(database.db)).toEqual(before);
    const blank = await call("CreateDefaultTicketStatusEntity");
    expect(blank.json).toMatchObject({ TicketStatusId: 0, Name: "", Status: "Active" });
  });

  it.each([
    ["the name", { Status: "Active" }, ["Name"]],
    ["a base status that only postpones", { Name: "Later", Status: "PostponedDay" }, ["Status"]],
    ["another base status", { TicketStatusId: 1, Status: "Closed" }, ["Status"]],
    ["the end of the default", { TicketStatusId: 1, IsDefault: false }, ["IsDefault"]],
    ["a long name", { TicketStatusId: 1, Name: "x".repeat(256) }, ["Name"]],
  ])("are refused for %s", async (_what, body, faults) => {
    const before = await storedContents(database.db);
    expect(await faultsOf("SaveTicketStatusEntity", body)).toEqual(faults);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("pass the default on, to new tickets and in the setting", async () => {
    const id = await made({ Name: "Fresh", IsDefault: true });
    expect((await read(1))?.["IsDefault"]).toBe(false);
    expect((await read(id))?.["IsDefault"]).toBe(true);
    const ticketId = await desk.createTicket();
    expect((await desk.ticket(ticketId)).Status).toMatchObject({ TicketStatusId: id });
    expect(
      await desk.rows("select value from setting where name = 'DefaultTicketStatusOpen'"),
    ).toEqual([{ value: String(id) }]);
    const refused = await remove(id);
    expect(refused.json.ErrorMessage).toContain("default");
    await save({ TicketStatusId: 1, IsDefault: true });
    // A ticket is in it.
    expect((await remove(id)).json.ErrorMessage).toContain("MoveAllTickets");
    expect((await remove(2)).status).toBe(400);
  });

  it("of which two become the default at the same time leave one, which the setting names", async () => {
    const ids = await Promise.all([made({ Name: "One" }), made({ Name: "Other" })]);
    const saves = await holdBack(database.db, {
      waiting: 2,
      start: () =>
        Promise.all(ids.map((TicketStatusId) => save({ TicketStatusId, IsDefault: true }))),
    });
    expect(saves.map(({ status }) => status)).toEqual([200, 200]);
    const defaults = await desk.rows<{ id: string }>(
      "select status_id::text as id from ticket_status where is_default and base_status = 1",
    );
    const setting = await desk.rows(
      "select value as id from setting where name = 'DefaultTicketStatusOpen'",
    );
    expect(defaults).toEqual(setting);
    await save({ TicketStatusId: 1, IsDefault: true });
  });

  it("give their tickets and defaults to another one, booked and logged, and can go then", async () => {
    const from = await made({ Name: "From", TimeCounter: "Externally" });
    const to = await made({ Name: "To" });
    await call("SaveTicketCategoryEntity", {
      TicketCategoryId: 1,
      DefaultTicketStatus: { TicketStatusId: from },
    });
    const ticketId = await desk.createTicket({ Status: { TicketStatusId: from } });
    const deletedId = await desk.createTicket({ Status: { TicketStatusId: from } });
    const before = await desk.ticket(ticketId);
    api.clock.set(api.clock.now() + HOUR);
    expect((await change(from, to)).status).toBe(204);
    const after = await desk.ticket(ticketId);
    expect(after).toMatchObject({
      Status: { TicketStatusId: to },
      BaseStatus: "Active",
      RealTimeSpentExternally: HOUR,
      AlertTimeout: before.AlertTimeout,
      Deadline: before.Deadline,
    });
    expect(
      await desk.rows(
        `select status_id, real_seconds from ticket_status_history where ticket_id = ${ticketId}`,
      ),
    ).toEqual([{ status_id: from, real_seconds: HOUR }]);
    const log = await desk.rows<Record<string, unknown>>(
      `select action, changes from ticket_log where ticket_id = ${deletedId} order by log_id`,
    );
    expect(log).toHaveLength(2);
    expect(log.at(-1)).toMatchObject({
      action: 29,
      changes: expect.arrayContaining([{ field: 35, from: String(from), to: String(to) }]),
    });
    const category = await call("GetTicketCategoryEntity?ticketCategoryEntityId=1");
    expect(category.json["DefaultTicketStatus"]).toMatchObject({ TicketStatusId: to });
    expect((await remove(from)).status).toBe(204);
    const listed = (await call<RowJson[]>("GetTicketStatuses")).json;
    expect(listed.map((row) => row["TicketStatusId"])).not.toContain(from);
    // History still needs its name.
    const named = await call<RowJson[]>("GetTicketStatusList", [to, 987_654, from]);
    expect(named.json.map((row) => row["Name"])).toEqual(["To", "From"]);
    expect(
      await faultsOf("SaveTicketStatusEntity", { TicketStatusId: from, Name: "Back" }),
    ).toEqual(["TicketStatusId"]);
    const refused = await change(to, from);
    expect(Object.keys(refused.json.ValidationErrors ?? {})).toEqual(["ToTicketStatusId"]);
  });

  it("open and close no ticket by a global change", async () => {
    const ticketId = await desk.createTicket();
    const before = await storedContents(database.db);
    const { json } = await change(1, 2);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["ToTicketStatusId"]);
    expect(Object.keys((await change(987_654, 1)).json.ValidationErrors ?? {})).toEqual([
      "FromTicketStatusId",
    ]);
    expect((await change(1, 1)).status).toBe(204);
    expect(await storedContents(database.db)).toEqual(before);
    expect((await desk.ticket(ticketId)).BaseStatus).toBe("Active");
  });

  it("are changed for more tickets than fit into one batch, and stand beside saves", async () => {
    const from = await made({ Name: "Many" });
    const to = await made({ Name: "Few" });
    const ticketId = await desk.createTicket({ Status: { TicketStatusId: from } });
    const columns = (
      await desk.rows<{ name: string }>(
        "select attname as name from pg_attribute where attrelid = 'ticket'::regclass and attnum > 1 and not attisdropped",
      )
    ).map(({ name }) => name);
    await database.db.query(
      `insert into ticket (${columns.join(", ")}) select ${columns.join(", ")}
         from ticket, generate_series(1, 450) where ticket_id = ${ticketId}`,
    );
    const [changed, saved] = await Promise.all([
      change(from, to),
      api.call("SaveTicketEntity", { body: { TicketId: ticketId, Title: "Saved meanwhile" } }),
    ]);
    expect([changed.status, saved.status]).toEqual([204, 200]);
    const left = await desk.rows<{ count: number }>(
      `select count(*)::int as count, min(title) as title from ticket where status_id = ${to} group by status_id`,
    );
    expect(left).toEqual([{ count: 451, title: "Listed" }]);
    const odd = await desk.rows(
      `select ticket_id from ticket where status_id = ${to} and ticket_id <> ${ticketId}
          and (select count(*) from ticket_log where ticket_log.ticket_id = ticket.ticket_id) <> 1`,
    );
    expect(odd).toEqual([]);
  });

  it("are placed in order", async () => {
    await call("SetTicketStatusSortOrder", { TicketStatusId: 3, SortOrder: 1 });
    const listed = (await call<RowJson[]>("GetTicketStatuses")).json;
    expect(listed.slice(0, 3).map((row) => row["TicketStatusId"])).toEqual([3, 1, 2]);
  });

  it("that another process made are known here at once", async () => {
    await database.db.query(
      "insert into ticket_status (status_id, name, base_status) values (4711, 'Foreign', 1)",
    );
    expect((await save({ TicketStatusId: 4711, Name: "Known" })).json).toMatchObject({
      TicketStatusId: 4711,
      Name: "Known",
      Status: "Active",
    });
  });
});
