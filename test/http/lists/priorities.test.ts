import { beforeAll, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk, type RowJson } from "./list-desk.ts";

const ANNA_SERVICE_ID = 3;
const minutes = (count: number): number => count * 60;

const level = (AlertLevel: number, wishes: object = {}) => ({
  AlertLevel,
  AlertTimeout: 60,
  ...wishes,
});

const idOf = (answer: { readonly json: RowJson }): number => idIn(answer, "TicketPriorityId");

describeEachDatabase("priorities", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  const { call, faultsOf } = desk;

  beforeAll(() => api.addUser("anna", "Agent"));

  const save = (body: object) => call("SaveTicketPriorityEntity", body);
  const remove = (which: number) =>
    call(`DeleteTicketPriorityEntity?ticketPriorityEntityId=${which}`);
  const read = async (id: number) =>
    (await call<RowJson | null>(`GetTicketPriorityEntity?ticketPriorityEntityId=${id}`)).json;

  it("are stored whole and read back alike, and an echo changes nothing", async () => {
    const wish = {
      Name: "Urgent",
      Flags: "External, AlertSchedule",
      SortOrder: 40,
      TicketRead: "Stop",
      ChangedOwner: "None",
      TicketNewinfo: "Continue",
      TicketClosed: "Stop",
      TicketChangedPriority: "Restart",
      TicketNew: "Restart",
      Deadline: 120,
      MonStart: "0001-01-01T08:00:00",
      MonStop: "0001-01-01T16:30:00",
      SatStart: "0001-01-01T00:00:00",
      SatStop: "0001-01-01T23:59:00",
      NonDates: ["0001-12-25T00:00:00", "2026-05-18T00:00:00", "0001-12-25T00:00:00"],
      EscalationLevels: [
        level(1, { Action: 16, ReplyTemplateIdUser: 7 }),
        level(5, { Action: 5, DelegateTo: ANNA_SERVICE_ID, EmailTo: "boss@example.com" }),
      ],
    };
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...wish,
      Status: "Normal",
      MonStart: expect.stringContaining("T08:00:00"),
      MonStop: expect.stringContaining("T16:30:00"),
      TueStart: expect.stringContaining("T00:00:00"),
      SatStart: expect.any(String),
      SatStop: expect.stringContaining("T23:59:59"),
      NonDates: [expect.stringContaining("0001-12-25"), expect.stringContaining("2026-05-18")],
      EscalationLevels: [
        { AlertLevel: 1, Action: 16, ReplyTemplateIdUser: 7, DelegateTo: 0 },
        { AlertLevel: 5, Action: 5, DelegateTo: ANNA_SERVICE_ID, EmailTo: "boss@example.com" },
      ],
    });
    const id = idOf({ json });
    expect(await read(id)).toEqual(json);
    const [stored] = await desk.rows<Record<string, unknown>>(
      `select week_hours, holidays from priority where priority_id = ${id}`,
    );
    expect(stored).toEqual({
      week_hours: [
        [480, 990],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 1440],
        [0, 0],
      ],
      holidays: ["12-25", "2026-05-18"],
    });
    const before = await storedContents(database.db);
    expect((await save(json)).json).toEqual(json);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("keep the name in all its languages, whatever language it is sent back in", async () => {
    const before = await desk.rows("select name from priority where priority_id = 2");
    const { json } = await call("GetTicketPriorityEntity?ticketPriorityEntityId=2", undefined, {
      headers: { "accept-language": "no" },
    });
    expect(json["Name"]).toBe("Middels");
    const saved = await call("SaveTicketPriorityEntity", json, {
      headers: { "accept-language": "no" },
    });
    expect(saved.json["Name"]).toBe("Middels");
    const raw = await read(2);
    expect(String(raw?.["Name"])).toContain('GE:"Mittel"');
    expect((await save(raw ?? {})).status).toBe(200);
    expect(await desk.rows("select name from priority where priority_id = 2")).toEqual(before);
  });

  it("are told everything that is wrong, and nothing is stored", async () => {
    const before = await storedContents(database.db);
    const faults = await faultsOf("SaveTicketPriorityEntity", {
      Name: `US:"${"x".repeat(65)}"`,
      SortOrder: -1,
      Deadline: -1,
      ThuStart: "0001-01-01T09:00:00",
      ThuStop: "0001-01-01T08:59:00",
      NonDates: Array.from({ length: 24 }, (_, day) => `20${day + 10}-05-18T00:00:00`),
      EscalationLevels: [
        level(2, { AlertTimeout: -1, Action: 2, EmailTo: "nobody", SmsTo: "x".repeat(256) }),
        level(2, { TicketAlertId: 987_654, DelegateTo: 987_654 }),
        level(32_768, { Action: 1 }),
      ],
    });
    expect(faults).toEqual([
      "Deadline",
      "EscalationLevels/0/Action",
      "EscalationLevels/0/AlertTimeout",
      "EscalationLevels/0/EmailTo",
      "EscalationLevels/0/SmsTo",
      "EscalationLevels/1/AlertLevel",
      "EscalationLevels/1/DelegateTo",
      "EscalationLevels/1/TicketAlertId",
      "EscalationLevels/2/AlertLevel",
      "EscalationLevels/2/DelegateTo",
      "Name",
      "NonDates",
      "SortOrder",
      "ThuStop",
    ]);
    expect(await storedContents(database.db)).toEqual(before);
  });

  it("have one default, which passes on and cannot be deleted", async () => {
    const id = idOf(await save({ Name: "New default", Flags: "Default" }));
    expect((await read(2))?.["Flags"]).toBe("External, AlertSchedule");
    const refused = await remove(id);
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.json.ValidationErrors ?? {})).toEqual(["TicketPriorityId"]);
    await save({ TicketPriorityId: 2, Flags: 7 });
    expect((await remove(id)).status).toBe(204);
    expect((await read(id))?.["Status"]).toBe("Deleted");
    const shown = async (IncludeDeleted: boolean) => {
      const { json } = await call<RowJson[]>("GetAllTicketPriorities", { IncludeDeleted });
      return json.some((row) => row["TicketPriorityId"] === id);
    };
    expect([await shown(false), await shown(true)]).toEqual([false, true]);
    expect((await save({ TicketPriorityId: id, Status: "Normal" })).json["Status"]).toBe("Normal");
    expect(
      await faultsOf("SaveTicketPriorityEntity", { TicketPriorityId: 2, Status: "Deleted" }),
    ).toEqual(["Status"]);
  });

  it("are placed in order", async () => {
    const place = (TicketPriorityId: number, SortOrder: number) =>
      call("SetTicketPrioritySortOrder", { TicketPriorityId, SortOrder });
    expect((await place(3, 1)).status).toBe(204);
    const { json } = await call<RowJson[]>("GetTicketPriorities");
    expect(json.slice(0, 3).map((row) => row["Id"])).toEqual([3, 1, 2]);
    expect((await read(3))?.["SortOrder"]).toBe(1);
    expect((await place(987_654, 1)).status).toBe(404);
    expect(Object.keys((await place(3, -1)).json.ValidationErrors ?? {})).toEqual(["SortOrder"]);
  });

  it("leave running chains their time when levels come and go, and the next level is what is there then", async () => {
    const priority = await save({
      Name: "Chained",
      TicketNew: "Restart",
      EscalationLevels: [level(1), level(2)],
    });
    const id = idOf(priority);
    const ticketId = await desk.createTicket({ Priority: { TicketPriorityId: id } });
    const due = (await desk.ticket(ticketId)).AlertTimeout;
    const [first] = priority.json["EscalationLevels"] as RowJson[];
    const changed = await save({
      TicketPriorityId: id,
      EscalationLevels: [{ ...first, AlertLevel: 4, AlertTimeout: 5 }, level(9)],
    });
    const levels = changed.json["EscalationLevels"] as RowJson[];
    expect(levels.map((row) => row["AlertLevel"])).toEqual([4, 9]);
    expect(levels[0]?.["TicketAlertId"]).toBe(first?.["TicketAlertId"]);
    expect((await desk.ticket(ticketId)).AlertTimeout).toBe(due);
    await save({ TicketPriorityId: id, EscalationLevels: [] });
    expect((await desk.ticket(ticketId)).AlertTimeout).toBe(due);
    // Whatever else stops or moves the chain still works without a level.
    api.clock.set(testStart + minutes(10));
    const closed = await api.call("SaveTicketEntity", {
      body: { TicketId: ticketId, BaseStatus: "Closed" },
    });
    expect(closed.status).toBe(200);
  });

  it("of which two become the default at the same time leave one", async () => {
    const one = idOf(await save({ Name: "One" }));
    const other = idOf(await save({ Name: "Other" }));
    await Promise.all(
      [one, other].map((TicketPriorityId) => save({ TicketPriorityId, Flags: "Default" })),
    );
    const rows = await desk.rows("select priority_id from priority where flags & 2 <> 0");
    expect(rows).toHaveLength(1);
  });
});
