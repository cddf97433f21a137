import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { openConnection } from "../../src/server/storage/connection.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import { at } from "../support/instant.ts";
import {
  changeTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  jobTables,
  jobUsers,
  OFFICE_PRIORITY,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const FRIDAY = at("2026-03-06T15:00+01:00");
/** A row of any of the tables; only what the tests compute with is named. */
interface StoredRow {
  readonly action?: number;
  readonly changes?: unknown;
  readonly details?: { readonly escalation: { readonly dueAt: number } };
  readonly escalation_level_id?: number;
}

const nothing = {
  activated: 0,
  escalated: 0,
  reminded: 0,
  removed: 0,
  expired: 0,
  batched: 0,
  swept: 0,
  failed: 0,
  more: false,
};

describeEachDatabase("a cycle", (database) => {
  const clock = createVirtualClock(FRIDAY);
  let context: Context;

  beforeAll(async () => {
    await fillJobDesk(database.db);
    context = await jobContext(database.db, clock);
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const runCycle = (now: number) => {
    clock.set(now);
    return createJobRunner(context).runCycle(now);
  };

  const rowsOf = async (table: string, ticketId: number) => {
    const sql = `select * from ${table} where ticket_id = $1 order by 1`;
    return (await database.db.query<StoredRow>(sql, [ticketId])).rows;
  };

  const create = (input: Parameters<typeof createTicket>[1]) => {
    clock.set(FRIDAY);
    return createTicket(context, input);
  };

  test("lets a due level fire: the ticket, its log and its message are written together", async () => {
    const ticketId = await create({ priorityId: ROUND_PRIORITY });
    const due = FRIDAY + 600;
    expect(await runCycle(due - 1)).toEqual(nothing);
    expect(await runCycle(due)).toEqual({ ...nothing, escalated: 1 });

    expect(await rowsOf("ticket", ticketId)).toMatchObject([
      {
        escalation_level: 1,
        escalates_at: due + 1200,
        escalation_seconds_left: null,
        last_changed_at: due,
        version: 2,
      },
    ]);
    const [, logged] = await rowsOf("ticket_log", ticketId);
    expect(logged).toMatchObject({ action: 9, user_id: null, logged_at: due });
    expect(logged?.changes).toEqual([
      { field: 3, from: "2026-03-06 14:00:00", to: "2026-03-06 14:10:00" },
      { field: 13, from: "0", to: "1" },
      { field: 14, from: "2026-03-06 14:10:00", to: "2026-03-06 14:30:00" },
    ]);
    const [mail] = await rowsOf("outbox", ticketId);
    const levelId = mail?.escalation_level_id;
    expect(logged?.details).toEqual({
      escalation: { escalationLevelId: levelId, level: 1, dueAt: due },
    });
    const message = {
      ticket_id: ticketId,
      created_at: due,
      state: 1,
      escalation_level_id: levelId,
    };
    expect(await rowsOf("outbox", ticketId)).toMatchObject([
      {
        ...message,
        kind: 2,
        recipients: [{ userId: jobUsers.agent }],
        template_id: 100,
        notification: null,
      },
    ]);
    expect(await rowsOf("pop_up", ticketId)).toMatchObject([
      {
        user_id: jobUsers.agent,
        notification: 4,
        caused_by_id: null,
        created_at: due,
        expires_at: due + 86_400,
      },
    ]);
    await changeTicket(context, ticketId, { baseStatus: "Closed" });
  });

  test("makes up for a week away, level by level, as office hours have it", async () => {
    const ticketId = await create({ priorityId: OFFICE_PRIORITY });
    expect(await runCycle(FRIDAY + 7 * 86_400)).toMatchObject({ escalated: 3 });
    const logged = (await rowsOf("ticket_log", ticketId)).slice(1);
    expect(logged.map(({ action, details }) => [action, details?.escalation.dueAt])).toEqual([
      [9, at("2026-03-06T17:00+01:00")],
      [9, at("2026-03-09T10:00+01:00")],
      [9, at("2026-03-10T10:00+01:00")],
    ]);
    expect(await rowsOf("ticket", ticketId)).toMatchObject([
      { escalation_level: 3, escalates_at: null, owner_id: jobUsers.colleague, read_status: 3 },
    ]);
  });

  test("brings a postponed ticket back, and its time with it", async () => {
    const activatesAt = FRIDAY + 3600;
    const ticketId = await create({ priorityId: ROUND_PRIORITY });
    await changeTicket(context, ticketId, { baseStatus: "Postponed", activatesAt });
    expect(await runCycle(activatesAt - 1)).toEqual(nothing);
    expect(await runCycle(activatesAt + 30)).toEqual({ ...nothing, activated: 1 });

    expect(await rowsOf("ticket", ticketId)).toMatchObject([
      {
        base_status: 1,
        status_id: 1,
        activates_at: null,
        escalates_at: activatesAt + 30 + 600,
        escalation_suspended: false,
        time_spent_externally_seconds: 3630,
        status_since: activatesAt + 30,
      },
    ]);
    expect((await rowsOf("ticket_log", ticketId)).at(-1)).toMatchObject({
      action: 8,
      user_id: null,
      logged_at: activatesAt + 30,
    });
    expect((await rowsOf("ticket_status_history", ticketId)).at(-1)).toMatchObject({
      status_id: 3,
      from_at: FRIDAY,
      until_at: activatesAt + 30,
      business_seconds: 3630,
      real_seconds: 3630,
    });
    expect(await rowsOf("pop_up", ticketId)).toMatchObject([{ notification: 8 }]);
    await changeTicket(context, ticketId, { baseStatus: "Closed" });
  });

  test("tells whoever has the ticket as a favourite, and the owner from whom it was taken", async () => {
    const watcher = { userId: jobUsers.colleague, bits: 4 | 512 };
    await database.db.query("update app_user set popup_mask = $2 where user_id = $1", [
      watcher.userId,
      watcher.bits,
    ]);
    const ticketId = await create({ priorityId: OFFICE_PRIORITY, owner: jobUsers.agent });
    await database.db.query(
      `insert into favourite_ticket (user_id, ticket_id, added_at) values ($1, $2, now())`,
      [watcher.userId, ticketId],
    );
    expect(await runCycle(at("2026-03-06T17:00+01:00"))).toMatchObject({ escalated: 1 });
    const told = async () =>
      (
        await database.db.query<{ told: string }>(
          `delete from pop_up where ticket_id = $1
           returning user_id || ' ' || notification as told`,
          [ticketId],
        )
      ).rows.map((row) => row.told);
    expect(await told()).toEqual([`${jobUsers.agent} 4`, `${jobUsers.colleague} 4`]);
    expect(await runCycle(at("2026-03-09T10:00+01:00"))).toMatchObject({ escalated: 1 });
    expect(await told()).toEqual([`${jobUsers.agent} 64`, `${jobUsers.colleague} 4`]);
    await database.db.query("update app_user set popup_mask = 0 where user_id = $1", [
      watcher.userId,
    ]);
    await changeTicket(context, ticketId, { baseStatus: "Closed" });
  });

  test("lets a ticket that comes back with no time left escalate at once", async () => {
    const ticketId = await create({ priorityId: ROUND_PRIORITY });
    clock.set(FRIDAY + 600);
    await changeTicket(context, ticketId, {
      baseStatus: "Postponed",
      activatesAt: FRIDAY + 700,
    });
    expect(await runCycle(FRIDAY + 700)).toEqual({ ...nothing, activated: 1, escalated: 1 });
    const logged = await rowsOf("ticket_log", ticketId);
    expect(logged.slice(-2).map(({ action }) => action)).toEqual([8, 9]);
    await changeTicket(context, ticketId, { baseStatus: "Closed" });
  });

  test("leaves tickets alone that are closed, deleted or postponed without a time", async () => {
    await create({ priorityId: ROUND_PRIORITY, baseStatus: "Closed" });
    await create({ priorityId: ROUND_PRIORITY, baseStatus: "Deleted" });
    await create({ priorityId: ROUND_PRIORITY, baseStatus: "Postponed" });
    await database.db.query("delete from pop_up");
    const before = await jobTables(database.db);
    expect(await runCycle(FRIDAY + 13 * 86_400)).toEqual(nothing);
    expect(await jobTables(database.db)).toEqual(before);
  });

  test("changes nothing the second time, nor when the clock was put back in between", async () => {
    await create({ priorityId: ROUND_PRIORITY });
    await create({ priorityId: OFFICE_PRIORITY });
    await create({ baseStatus: "Postponed", activatesAt: FRIDAY + 60 });
    const now = FRIDAY + 86_400;
    expect(await runCycle(now)).toMatchObject({ activated: 1, escalated: 4 });
    const after = await jobTables(database.db);
    for (const again of [now, now, FRIDAY - 86_400, FRIDAY + 60, now]) {
      expect(await runCycle(again)).toEqual(nothing);
    }
    expect(await jobTables(database.db)).toEqual(after);
  });

  test("does not wait for a ticket that somebody holds, and takes it up when it is free", async () => {
    const held = await create({ priorityId: ROUND_PRIORITY });
    const free = await create({ priorityId: ROUND_PRIORITY });
    const other = await openConnection(database.connection, "test");
    await other.query("begin");
    await other.query(`select from ticket where ticket_id = ${held} for update`);
    expect(await runCycle(FRIDAY + 600)).toMatchObject({ escalated: 1, failed: 0 });
    await other.query("rollback");
    await other.end();
    expect(await rowsOf("ticket", free)).toMatchObject([{ escalation_level: 1 }]);
    expect(await rowsOf("ticket", held)).toMatchObject([{ escalation_level: 0 }]);
    expect(await runCycle(FRIDAY + 660)).toMatchObject({ escalated: 1 });
    expect(await rowsOf("ticket", held)).toMatchObject([
      { escalation_level: 1, escalates_at: FRIDAY + 1800 },
    ]);
  });

  test("goes by the levels that the priority has by now", async () => {
    const ticketId = await create({ priorityId: ROUND_PRIORITY });
    await runCycle(FRIDAY + 600);
    await database.db.query("delete from escalation_level where priority_id = $1 and level > 1", [
      ROUND_PRIORITY,
    ]);
    expect(await runCycle(FRIDAY + 1800)).toMatchObject({ escalated: 0, failed: 0 });
    expect(await rowsOf("ticket", ticketId)).toMatchObject([
      { escalation_level: 1, escalates_at: null },
    ]);
    expect((await rowsOf("ticket_log", ticketId)).at(-1)).toMatchObject({ action: 33 });
  });
});
