import { beforeEach, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { handlingDesk } from "./handling-desk.ts";

const DELETED = 4;
const MERGED = 5;
const SPAM = 6;
const TAKEN_OVER = 64;
const MEMBERS_ONLY = 128;
const MISSING = 987_654;

/** Every operation on many tickets, with what it answers when there is nothing to be done. */
const operations = [
  { name: "AcceptTickets", nothing: null, status: 204 },
  { name: "UndeleteByIds", nothing: null, status: 204 },
  { name: "SetDeletedStatusByIds", nothing: [], status: 200 },
  { name: "SetSpamStatusByIds", nothing: [], status: 200 },
  { name: "UpdateTicketsReadStatus", nothing: [], status: 200 },
];

describeEachDatabase("many tickets at a time", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, ids, create, read, logOf } = desk;

  beforeEach(async () => {
    api.clock.set(testStart);
    await desk.sql("update category set flags = 0");
    await desk.sql(
      "update setting set value = '1' where name = 'DefaultStatusWhenTakingOwnership'",
    );
    await desk.refreshDesk();
  });

  const run = (name: string, TicketIds: unknown, { by = as.admin, NewStatus = "Green" } = {}) =>
    api.call<number[] | null>(name, { as: by, body: { TicketIds, NewStatus } });
  const owned = (name: keyof typeof ids) => ({ OwnedBy: { AssociateId: ids[name] } });
  const merge = async (ticketId: number, into: number) =>
    desk.sql(
      `update ticket set base_status = ${MERGED}, status_id = ${MERGED},
              merged_into_ticket_id = $2 where ticket_id = $1`,
      [ticketId, into],
    );

  describe.each(operations)("by $name", ({ name, nothing, status }) => {
    it("may be none", async () => {
      const stored = await storedContents(database.db);
      for (const none of [[], null, undefined, [0], [-1], [MISSING], [2_147_483_647]]) {
        const answer = await run(name, none);
        expect([answer.status, answer.json]).toEqual([status, nothing]);
      }
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("are 1,000 at most, of which one that is named twice counts once", async () => {
      const most = Array.from({ length: 1000 }, (_, index) => MISSING + index);
      expect((await run(name, [...most, MISSING])).status).toBe(status);
      const more = await api.call(name, { body: { TicketIds: [...most, MISSING + 1000] } });
      expect(more.status).toBe(400);
      expect(more.json.ValidationErrors).toEqual({
        TicketIds: "At most 1000 are allowed; there are 1001.",
      });
    });

    it("pass over one that lives on in another", async () => {
      const merged = await create(owned("lead"));
      await merge(merged, await create());
      const stored = await storedContents(database.db);
      const answer = await run(name, [merged]);
      expect([answer.status, answer.json]).toEqual([status, nothing]);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("need ids that are whole numbers", async () => {
      expect((await run(name, ["x"])).status).toBe(400);
      expect((await run(name, [1.5])).status).toBe(400);
    });
  });

  describe("accepted", () => {
    it("belong to the caller, read, in the status of accepted ones, and the log says so", async () => {
      const [one, other] = [await create(), await create(owned("lea"))];
      await desk.sql(
        `insert into ticket_status (status_id, name, base_status, time_counter)
         values (30, 'Taken', 1, 1) on conflict do nothing`,
      );
      await desk.sql(
        "update setting set value = '30' where name = 'DefaultStatusWhenTakingOwnership'",
      );
      await desk.refreshDesk();
      api.clock.set(testStart + 60);
      const { status, text } = await run("AcceptTickets", [other, one], { by: as.lead });
      expect([status, text]).toEqual([204, ""]);
      for (const id of [one, other]) {
        expect(await read(id)).toMatchObject({
          OwnedBy: { AssociateId: ids.lead },
          ReadStatus: "Green",
          Status: { TicketStatusId: 30 },
        });
        expect((await logOf(id)).at(-1)).toMatchObject({ action: 20, user_id: ids.lead });
      }
    });

    it("keep their status when they are not active, or none is set", async () => {
      const closed = await create({ BaseStatus: "Closed" });
      await run("AcceptTickets", [closed], { by: as.lead });
      expect(await read(closed)).toMatchObject({
        BaseStatus: "Closed",
        OwnedBy: { AssociateId: ids.lead },
      });
    });

    it("are told to their former owners", async () => {
      const id = await create(owned("lea"));
      await desk.wish("lea", { popUp: TAKEN_OVER, email: TAKEN_OVER });
      await run("AcceptTickets", [id], { by: as.lead });
      const { popUps, outbox } = await desk.takeTold(id);
      expect(popUps).toMatchObject([
        { user_id: ids.lea, notification: TAKEN_OVER, caused_by_id: ids.lead },
      ]);
      expect(outbox).toMatchObject([{ template_id: 9, recipients: [{ userId: ids.lea }] }]);
    });

    it("leave no trace when they are the caller's already, or not for him to change", async () => {
      const [own, foreign] = [await create(owned("lead")), await create()];
      await desk.sql("update category set flags = $1", [MEMBERS_ONLY]);
      await desk.refreshDesk();
      const stored = await storedContents(database.db);
      expect((await run("AcceptTickets", [own, foreign], { by: as.lead })).status).toBe(204);
      expect((await run("AcceptTickets", [foreign], { by: as.reader })).status).toBe(204);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("go to one of two who accept them at the same time, and nobody errs", async () => {
      for (let round = 0; round < 5; round += 1) {
        const tickets = [await create(), await create(), await create()];
        const answers = await Promise.all([
          run("AcceptTickets", tickets, { by: as.lead }),
          run("AcceptTickets", tickets.toReversed(), { by: as.lea }),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([204, 204]);
        for (const id of tickets) {
          const owner = (await read(id)).OwnedBy?.AssociateId;
          expect([ids.lead, ids.lea]).toContain(owner);
          const taken = (await logOf(id)).filter(({ action }) => action === 20);
          expect(taken.at(-1)?.user_id).toBe(owner);
        }
      }
    });
  });

  describe("deleted", () => {
    it("get the status of deleted ones, answer the ids that changed, in their order", async () => {
      const [one, other, gone] = [await create(), await create(), await create()];
      await run("SetDeletedStatusByIds", [gone]);
      const { json } = await run("SetDeletedStatusByIds", [other, MISSING, gone, one, other]);
      expect(json).toEqual([other, one]);
      for (const id of [one, other]) {
        expect(await read(id)).toMatchObject({ Status: { TicketStatusId: DELETED } });
        expect((await logOf(id)).map(({ action }) => action)).toEqual([19, 34]);
      }
    });

    it("take the right to delete: nothing is done without it", async () => {
      const id = await create();
      const stored = await storedContents(database.db);
      expect((await run("SetDeletedStatusByIds", [id], { by: as.lead })).status).toBe(403);
      expect((await run("SetDeletedStatusByIds", [], { by: as.lead })).status).toBe(403);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("are each deleted by one of two calls at a time", async () => {
      const tickets = [await create(), await create(), await create()];
      const answers = await Promise.all([
        run("SetDeletedStatusByIds", tickets),
        run("SetDeletedStatusByIds", tickets.toReversed()),
      ]);
      const deleted = answers.flatMap(({ json }) => json ?? []);
      expect(new Set(deleted)).toEqual(new Set(tickets));
      expect(deleted).toHaveLength(tickets.length);
    });
  });

  describe("marked as spam", () => {
    it("get the status of spam, with the right for it and the right to edit", async () => {
      const id = await create();
      expect((await run("SetSpamStatusByIds", [id], { by: as.reader })).status).toBe(403);
      expect((await run("SetSpamStatusByIds", [id, id], { by: as.lead })).json).toEqual([id]);
      expect(await read(id)).toMatchObject({
        Status: { TicketStatusId: SPAM },
        BaseStatus: "Spam",
      });
      expect((await logOf(id)).at(-1)).toMatchObject({ action: 21, user_id: ids.lead });
      expect((await run("SetSpamStatusByIds", [id], { by: as.lead })).json).toEqual([]);
    });
  });

  describe("restored", () => {
    it.each(["SetDeletedStatusByIds", "SetSpamStatusByIds"])(
      "are active after %s",
      async (away) => {
        const id = await create();
        await run(away, [id]);
        const { status, text } = await run("UndeleteByIds", [id], { by: as.lead });
        expect([status, text]).toEqual([204, ""]);
        expect(await read(id)).toMatchObject({
          BaseStatus: "Active",
          Status: { TicketStatusId: 1 },
        });
        expect((await logOf(id)).at(-1)).toMatchObject({ action: 21, user_id: ids.lead });
      },
    );

    it("leave no trace when they were not away, and take the right to edit all", async () => {
      const closed = await create({ BaseStatus: "Closed" });
      const stored = await storedContents(database.db);
      expect((await run("UndeleteByIds", [closed])).status).toBe(204);
      expect((await run("UndeleteByIds", [closed], { by: as.reader })).status).toBe(403);
      expect(await storedContents(database.db)).toEqual(stored);
    });
  });

  const mark = (ticketIds: number[], status: string, by = as.admin) =>
    run("UpdateTicketsReadStatus", ticketIds, { by, NewStatus: status });

  describe("marked", () => {
    it("as read by their owner are read by him; the time of the last change stays", async () => {
      const id = await create(owned("lead"));
      const before = await read(id);
      api.clock.set(testStart + 60);
      expect((await mark([id, id], "Green", as.lead)).json).toEqual([id]);
      const after = await read(id);
      expect(after).toMatchObject({ ReadStatus: "Green", LastChanged: before.LastChanged });
      expect(after.ReadByOwner).not.toBe(before.ReadByOwner);
      expect(after.FirstReadByOwner).toBe(after.ReadByOwner);
      expect((await logOf(id)).at(-1)).toMatchObject({ action: 30, user_id: ids.lead });
    });

    it("by somebody who may edit all are not read by their owner", async () => {
      const id = await create(owned("lead"));
      const before = await read(id);
      expect((await mark([id], "Yellow", as.lea)).json).toEqual([id]);
      expect((await logOf(id)).at(-1)).toMatchObject({ action: 31, user_id: ids.lea });
      expect((await mark([id], "Green", as.lea)).json).toEqual([id]);
      expect(await read(id)).toMatchObject({
        ReadStatus: "Green",
        ReadByOwner: before.ReadByOwner,
        FirstReadByOwner: before.FirstReadByOwner,
      });
    });

    it.each([
      { status: "Unknown", isOwned: true },
      { status: "Red", isOwned: true },
      { status: "Green", isOwned: false },
    ])("as $status are passed over when that says nothing new", async ({ status, isOwned }) => {
      const id = await create(isOwned ? owned("lead") : {});
      const stored = await storedContents(database.db);
      expect((await mark([id], status)).json).toEqual([]);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("are passed over for whoever may only read them", async () => {
      const id = await create(owned("lead"));
      expect((await mark([id], "Green", as.reader)).json).toEqual([]);
    });
  });

  it("are all changed or none: what cannot be written leaves the others as they were", async () => {
    const [one, other] = [await create(), await create()];
    await desk.sql(
      `create function refuse() returns trigger language plpgsql as
         'begin raise exception ''refused''; end'`,
    );
    await desk.sql(
      `create trigger refuse before update on ticket for each row
         when (old.ticket_id = ${other}) execute function refuse()`,
    );
    const before = await Promise.all([one, other].map(read));
    expect((await run("AcceptTickets", [one, other], { by: as.lead })).status).toBe(500);
    expect(await Promise.all([one, other].map(read))).toEqual(before);
    expect(await logOf(one)).toHaveLength(1);
    await desk.sql("drop function refuse() cascade");
  });

  it("are carried out once under one idempotency key", async () => {
    const id = await create();
    const headers = { "idempotency-key": "delete-once" };
    const body = { TicketIds: [id] };
    const first = await api.call<number[]>("SetDeletedStatusByIds", { body, headers });
    const again = await api.call<number[]>("SetDeletedStatusByIds", { body, headers });
    expect([first.json, again.json]).toEqual([[id], [id]]);
    expect(await logOf(id)).toHaveLength(2);
  });
});
