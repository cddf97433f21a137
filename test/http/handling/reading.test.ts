import { beforeEach, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { handlingDesk } from "./handling-desk.ts";

const NEW_TICKET = 1;
const MEMBERS_ONLY = 128;
const CHAIN_PRIORITY = 40;
const STOP = 0;
const RESTART = 2;
const MISSING = 987_654;
const UNSET = "0001-01-01T00:00:00Z";

describeEachDatabase("reading a ticket", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, ids, create, read, logOf } = desk;

  beforeEach(async () => {
    api.clock.set(testStart);
    await desk.sql("update category set flags = 0");
    await desk.sql(
      `insert into priority (priority_id, name, flags, reaction_new, reaction_read, week_hours)
       values (${CHAIN_PRIORITY}, 'Chain', 0, ${RESTART}, ${STOP},
               '[[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440]]')
       on conflict do nothing`,
    );
    await desk.sql(
      `insert into escalation_level (priority_id, level, after_minutes, action)
       select ${CHAIN_PRIORITY}, 1, 60, 0
        where not exists (select from escalation_level where priority_id = ${CHAIN_PRIORITY})`,
    );
    await desk.refreshDesk();
  });

  const ofLead = (more: object = {}) => create({ OwnedBy: { AssociateId: ids.lead }, ...more });
  const open = (ticketId: number, by = as.lead) =>
    api.call("ProcessTicketWhenRead", { as: by, body: { TicketEntityId: ticketId } });
  const mark = (ticketId: number, status: string, { by = as.lead, escalates = false } = {}) =>
    api.call("SetTicketReadByOwner", {
      as: by,
      body: { TicketEntityId: ticketId, ReadStatus: status, CheckEscalating: escalates },
    });
  const later = () => {
    api.clock.set(testStart + 60);
  };

  it("by its owner makes it read, and leaves the time of its last change", async () => {
    const id = await ofLead();
    const before = await read(id);
    expect(before.ReadStatus).toBe("Red");
    later();
    const { json, headers } = await open(id);
    expect(json).toMatchObject({
      TicketId: id,
      ReadStatus: "Green",
      ReadByOwner: "2026-03-02T09:01:00Z",
      FirstReadByOwner: "2026-03-02T09:01:00Z",
      FirstReadByUser: "2026-03-02T09:01:00Z",
      LastChanged: before.LastChanged,
    });
    expect(headers.get("etag")).not.toBeNull();
    expect((await logOf(id)).at(-1)).toMatchObject({ action: 28, user_id: ids.lead });
  });

  it("by another user says only that somebody has seen it, the first time", async () => {
    const id = await ofLead();
    later();
    expect((await open(id, as.reader)).json).toMatchObject({
      ReadStatus: "Red",
      FirstReadByUser: "2026-03-02T09:01:00Z",
      ReadByOwner: UNSET,
    });
    expect((await logOf(id)).at(-1)).toMatchObject({ action: 28, user_id: ids.reader });
    api.clock.set(testStart + 120);
    const stored = await storedContents(database.db);
    await open(id, as.reader);
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it("is an event of the escalation chain when it was not read before, and only then", async () => {
    const id = await ofLead({ Priority: { TicketPriorityId: CHAIN_PRIORITY } });
    expect((await read(id)).AlertTimeout).not.toBe(UNSET);
    expect((await open(id, as.reader)).json.AlertTimeout).not.toBe(UNSET);
    expect((await open(id)).json.AlertTimeout).toBe(UNSET);
    await api.call("DoEscalating", { body: { TicketId: id, Action: "ActionNew" } });
    expect((await open(id)).json.AlertTimeout).not.toBe(UNSET);
  });

  it("clears what the reader was told of it, and nobody else", async () => {
    const [id, other] = [await ofLead(), await ofLead()];
    await desk.wish("lead", { popUp: NEW_TICKET });
    for (const ticketId of [id, other]) {
      await api.call("NotifyNewTicket", { body: { TicketEntityId: ticketId } });
    }
    await open(id, as.lea);
    expect((await desk.takeTold(id)).popUps).toHaveLength(1);
    await api.call("NotifyNewTicket", { body: { TicketEntityId: id } });
    await open(id);
    expect((await desk.takeTold(id)).popUps).toEqual([]);
    expect((await desk.takeTold(other)).popUps).toHaveLength(1);
  });

  it("is nothing for whoever may not: null, and nothing is stored", async () => {
    const id = await create();
    await desk.sql("update category set flags = $1", [MEMBERS_ONLY]);
    await desk.refreshDesk();
    const stored = await storedContents(database.db);
    for (const missing of [id, MISSING, 0, -1]) {
      expect((await open(missing)).text).toBe("null");
      expect((await mark(missing, "Green")).text).toBe("null");
    }
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it("shows one that lives on in another, and writes nothing on it", async () => {
    const id = await ofLead();
    await desk.sql(
      "update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2 where ticket_id = $1",
      [id, await create()],
    );
    const stored = await storedContents(database.db);
    expect((await open(id)).json).toMatchObject({ TicketId: id, ReadStatus: "Red" });
    expect((await mark(id, "Green")).json).toMatchObject({ ReadStatus: "Red" });
    expect(await storedContents(database.db)).toEqual(stored);
  });

  describe("said by its owner", () => {
    it("to be read does what reading does, and is an event only if asked for", async () => {
      const id = await ofLead({ Priority: { TicketPriorityId: CHAIN_PRIORITY } });
      later();
      expect((await mark(id, "Green")).json).toMatchObject({
        ReadStatus: "Green",
        ReadByOwner: "2026-03-02T09:01:00Z",
        AlertTimeout: "2026-03-02T10:00:00Z",
      });
      await mark(id, "Red");
      expect((await mark(id, "Green", { escalates: true })).json).toMatchObject({
        ReadStatus: "Green",
        AlertTimeout: UNSET,
      });
      expect((await logOf(id)).map(({ action }) => action)).toEqual([19, 28, 33, 28]);
    });

    it.each(["Yellow", "Red"])("to be %s changes that alone", async (status) => {
      const id = await ofLead();
      await open(id);
      const before = await read(id);
      later();
      expect((await mark(id, status)).json.ReadStatus).toBe(status);
      expect(await read(id)).toEqual({
        ...before,
        ReadStatus: status,
        IconHint: status === "Red" ? "ticketUnread" : "ticketChanged",
      });
      expect((await logOf(id)).at(-1)).toMatchObject({ action: 33, changes: [{ field: 17 }] });
    });

    it.each([
      ["as Unknown", "Unknown", "lead"],
      ["by somebody else", "Green", "lea"],
      ["by an administrator", "Green", "admin"],
    ] as const)("%s it stays as it is", async (_how, status, who) => {
      const id = await ofLead();
      const stored = await storedContents(database.db);
      expect((await mark(id, status, { by: as[who] })).json).toMatchObject({
        TicketId: id,
        ReadStatus: "Red",
      });
      expect(await storedContents(database.db)).toEqual(stored);
    });
  });

  const raise = (ticketId: number, action: unknown, by = as.admin) =>
    api.call("DoEscalating", { as: by, body: { TicketId: ticketId, Action: action } });

  describe("DoEscalating", () => {
    it("moves the chain as the priority reacts, and nothing else", async () => {
      const id = await ofLead({ Priority: { TicketPriorityId: CHAIN_PRIORITY } });
      const before = await read(id);
      later();
      expect((await raise(id, "ActionRead")).status).toBe(204);
      const after = await read(id);
      expect(after).toEqual({
        ...before,
        AlertTimeout: UNSET,
        LastChanged: "2026-03-02T09:01:00Z",
      });
      await raise(id, 5);
      expect((await read(id)).AlertTimeout).toBe("2026-03-02T10:01:00Z");
      expect((await logOf(id)).map(({ action }) => action)).toEqual([19, 33, 33]);
    });

    it("leaves no trace when the priority does not react", async () => {
      const id = await ofLead();
      const stored = await storedContents(database.db);
      expect((await raise(id, "ActionRead")).status).toBe(204);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("takes a ticket that is there, is not merged, and is the caller's to change", async () => {
      const id = await ofLead({ Priority: { TicketPriorityId: CHAIN_PRIORITY } });
      const stored = await storedContents(database.db);
      expect((await raise(MISSING, "ActionRead")).status).toBe(404);
      expect((await raise(0, "ActionRead")).status).toBe(404);
      expect((await raise(id, "ActionRead", as.reader)).status).toBe(403);
      expect((await raise(id, "ActionNothing")).status).toBe(400);
      expect((await raise(id, 6)).status).toBe(400);
      expect(await storedContents(database.db)).toEqual(stored);
      await desk.sql(
        "update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2 where ticket_id = $1",
        [id, await create()],
      );
      expect((await raise(id, "ActionRead")).status).toBe(409);
    });
  });
});
