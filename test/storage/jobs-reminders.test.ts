import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import { at } from "../support/instant.ts";
import {
  changeTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  jobUsers,
} from "../support/job-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

/** The desk is in Oslo, one hour ahead. */
const DUE_AT = at("2026-03-06T17:00Z");
const DAY_SECONDS = 86_400;

describeEachDatabase("reminders", (database) => {
  const clock = createVirtualClock(DUE_AT);
  let context: Context;
  let waiting: number[] = [];

  beforeAll(async () => {
    await fillJobDesk(database.db);
    context = await jobContext(database.db, clock);
    const createAt = (now: number, input = {}) => {
      clock.set(now);
      return createTicket(context, input);
    };
    const older = DUE_AT - 3 * DAY_SECONDS - 1;
    const older2 = await createAt(older, { owner: jobUsers.colleague });
    const oldest = await createAt(older - 60, { owner: jobUsers.colleague });
    waiting = [oldest, older2];
    await createAt(DUE_AT - 3 * DAY_SECONDS, { owner: jobUsers.colleague });
    await createAt(older, { owner: jobUsers.colleague, baseStatus: "Closed" });
    const read = await createAt(older, { owner: jobUsers.colleague });
    await database.db.query(
      "update ticket set read_by_owner_at = to_timestamp($2) where ticket_id = $1",
      [read, DUE_AT - 60],
    );
    const agents = await createAt(older);
    await changeTicket(context, agents, { owner: 0 });
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const set = (name: string, value: string) =>
    database.db.query("update setting set value = $2 where name = $1", [name, value]);

  const runCycle = (now: number) => createJobRunner(context).runCycle(now);

  const queued = async () => {
    const sql = "select * from outbox where notification = 32 order by outbox_id";
    return (await database.db.query<{ recipients: { userId: number }[] }>(sql)).rows;
  };

  test("are off to begin with", async () => {
    expect(await runCycle(DUE_AT)).toMatchObject({ reminded: 0, failed: 0 });
  });

  test("go out once a day, to whoever has something waiting, from the set time on", async () => {
    await set("NotifyActiveTickets", "1");
    expect(await runCycle(DUE_AT - 1)).toMatchObject({ reminded: 0 });
    expect(await runCycle(DUE_AT + 30)).toMatchObject({ reminded: 1, failed: 0 });
    expect(await queued()).toMatchObject([
      {
        kind: 2,
        recipients: [{ userId: jobUsers.colleague }],
        template_id: 4,
        ticket_id: null,
        listed_ticket_ids: waiting,
        created_at: DUE_AT + 30,
        state: 1,
      },
    ]);
    for (const now of [DUE_AT + 30, DUE_AT + 90, DUE_AT - 3600, DUE_AT]) {
      expect(await runCycle(now)).toMatchObject({ reminded: 0 });
    }
    expect(await queued()).toHaveLength(1);
  });

  test("do not come late to whoever got tickets after the time", async () => {
    for (const ticketId of waiting) {
      await changeTicket(context, ticketId, { owner: jobUsers.agent });
    }
    expect(await runCycle(DUE_AT + 3600)).toMatchObject({ reminded: 0 });
  });

  test("go to each user once, however many processes look for them", async () => {
    const tomorrow = DUE_AT + DAY_SECONDS;
    const runners = Array.from({ length: 4 }, () => createJobRunner(context));
    const reports = await Promise.all(runners.map((runner) => runner.runCycle(tomorrow)));
    const reminded = reports.map((report) => report.reminded).reduce((sum, one) => sum + one);
    expect(reminded).toBe(2);
    const recipients = (await queued()).slice(1).map((row) => row.recipients[0]?.userId);
    expect(new Set(recipients)).toEqual(new Set([jobUsers.agent, jobUsers.colleague]));
  });

  test("go to those who ask for them, when users choose", async () => {
    await set("NotifyActiveTickets", "2");
    await database.db.query("update app_user set email_mask = 32 where user_id = $1", [
      jobUsers.agent,
    ]);
    expect(await runCycle(DUE_AT + 2 * DAY_SECONDS)).toMatchObject({ reminded: 1 });
    expect((await queued()).at(-1)?.recipients).toEqual([{ userId: jobUsers.agent }]);
  });

  test("that cannot be read from the settings fail by themselves, not the other jobs", async () => {
    await set("NotifyTimeOfDay", "noon");
    clock.set(DUE_AT);
    await createTicket(context, { baseStatus: "Postponed", activatesAt: DUE_AT + 60 });
    expect(await runCycle(DUE_AT + 60)).toMatchObject({ activated: 1, failed: 1 });
    await set("NotifyTimeOfDay", "18:00");
  });
});
