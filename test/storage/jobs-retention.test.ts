import { afterAll, beforeAll, expect, test } from "vitest";
import { callerOf } from "../../src/domain/access/caller.ts";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { addMessage } from "../../src/server/usecases/add-message.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import {
  changeTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  jobTables,
  jobUsers,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const CREATED_AT = 1_772_442_000;
const DAY_SECONDS = 86_400;
const DELETED_AT = CREATED_AT + DAY_SECONDS;
const RETAINED_UNTIL = DELETED_AT + 14 * DAY_SECONDS;

describeEachDatabase("retention", (database) => {
  const clock = createVirtualClock(CREATED_AT);
  let context: Context;

  beforeAll(async () => {
    await fillJobDesk(database.db);
    // What popped up goes with its ticket here, and not by itself.
    await database.db.query(
      "update setting set value = '999999999' where name = 'NotificationExpire'",
    );
    context = await jobContext(database.db, clock);
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const runCycle = (now: number) => createJobRunner(context).runCycle(now);

  /** A ticket with a message, a header, a log, and something in the outbox. */
  const createFullTicket = async (): Promise<number> => {
    clock.set(CREATED_AT);
    const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
    const desk = context.desk.current();
    const user = desk.users.get(jobUsers.agent);
    const role = desk.roles.get(1);
    if (user === undefined || role === undefined) throw new Error("the desk was not filled");
    const caller = { ...callerOf(user, desk), role };
    const headers = [{ name: "To", value: "a" }];
    await addMessage(context, caller, { ticketId, message: { body: "Hello", headers } });
    await runCycle(CREATED_AT + 600);
    return ticketId;
  };

  const changeAt = async (now: number, ticketId: number, input: object): Promise<void> => {
    clock.set(now);
    await changeTicket(context, ticketId, input);
  };

  const retain = async (days: number) => {
    const sql = "update setting set value = $1 where name = 'RetainDeletedDataDays'";
    await database.db.query(sql, [String(days)]);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  };

  const mergeInto = (ticketId: number, targetId: number) =>
    database.db.query(
      `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
        where ticket_id = $1`,
      [ticketId, targetId],
    );

  const ticketIds = async () => {
    const { rows } = await database.db.query<{ ticket_id: number }>("select ticket_id from ticket");
    return rows.map((row) => row.ticket_id).sort((one, other) => one - other);
  };

  test("removes what was deleted or marked as spam for long enough, and nothing else", async () => {
    const [deleted, spam, edited, restored, closed, active, target, shell, shellOfShell] =
      (await repeat(9, createFullTicket)) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
    const [keeper, keptShell] = (await repeat(2, createFullTicket)) as [number, number];
    for (const ticketId of [deleted, edited, restored, target]) {
      await changeAt(DELETED_AT, ticketId, { baseStatus: "Deleted" });
    }
    await changeAt(DELETED_AT, spam, { baseStatus: "Spam" });
    await changeAt(DELETED_AT, closed, { baseStatus: "Closed" });
    await changeAt(DELETED_AT, active, { title: "Still dark" });
    await changeAt(DELETED_AT + 1, edited, { title: "Deleted, but not done with" });
    await changeAt(DELETED_AT + 1, restored, { baseStatus: "Active" });
    await mergeInto(shell, target);
    await mergeInto(shellOfShell, shell);
    await mergeInto(keptShell, keeper);
    for (const ticketId of [closed, active, restored, keeper]) {
      await changeAt(DELETED_AT + 2, ticketId, { baseStatus: "Closed" });
    }

    const before = await jobTables(database.db);
    expect(await runCycle(RETAINED_UNTIL - 1)).toMatchObject({ removed: 0, failed: 0 });
    expect(await jobTables(database.db)).toEqual(before);

    expect(await runCycle(RETAINED_UNTIL)).toMatchObject({ removed: 5, failed: 0 });
    const gone = [deleted, spam, target, shell, shellOfShell];
    expect(await ticketIds()).toEqual(
      [edited, restored, closed, active, keeper, keptShell].sort((one, other) => one - other),
    );
    expect(await jobTables(database.db)).toEqual(without(before, gone));

    expect(await runCycle(RETAINED_UNTIL)).toMatchObject({ removed: 0 });
    expect(await runCycle(RETAINED_UNTIL + 1)).toMatchObject({ removed: 1 });
    expect(await ticketIds()).not.toContain(edited);
  });

  test("keeps a ticket that is restored at the last moment", async () => {
    const ticketId = await createFullTicket();
    await changeAt(DELETED_AT, ticketId, { baseStatus: "Deleted" });
    await changeAt(RETAINED_UNTIL, ticketId, { baseStatus: "Active" });
    await changeAt(RETAINED_UNTIL, ticketId, { baseStatus: "Closed" });
    expect(await runCycle(RETAINED_UNTIL + 60)).toMatchObject({ removed: 0 });
    expect(await ticketIds()).toContain(ticketId);
  });

  test("goes by the setting as it is by then", async () => {
    const ticketId = await createFullTicket();
    await changeAt(DELETED_AT, ticketId, { baseStatus: "Deleted" });
    await retain(999_999);
    expect(await runCycle(DELETED_AT + 9999 * DAY_SECONDS)).toMatchObject({
      removed: 0,
      expired: 0,
      batched: 0,
      swept: 0,
      failed: 0,
    });
    await retain(2);
    expect(await runCycle(DELETED_AT + 2 * DAY_SECONDS - 1)).toMatchObject({ removed: 0 });
    expect(await runCycle(DELETED_AT + 2 * DAY_SECONDS)).toMatchObject({ removed: 1 });
    await retain(14);
  });
});

async function repeat<Result>(times: number, make: () => Promise<Result>): Promise<Result[]> {
  const made: Result[] = [];
  while (made.length < times) made.push(await make());
  return made;
}

/** The rows that mention none of these tickets, of those that a snapshot holds. */
function without(tables: Record<string, unknown[]>, gone: readonly number[]) {
  const goneMessages = (tables["message"] as { ticket_id: number; message_id: number }[])
    .filter((row) => gone.includes(row.ticket_id))
    .map((row) => row.message_id);
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      (rows as { ticket_id?: number; message_id?: number | null }[]).filter(
        (row) => !gone.includes(row.ticket_id ?? 0) && !goneMessages.includes(row.message_id ?? 0),
      ),
    ]),
  );
}
