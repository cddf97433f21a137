import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { openConnection } from "../../src/server/storage/connection.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import {
  copyTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { describeEachDatabase, type TestDatabase } from "../support/test-database.ts";

const START = 1_772_442_000;
/** When the three levels are due. */
const DUE_AT = [START + 600, START + 1800, START + 3600];
/** Processes start slowly on a busy machine. */
const patiently = { timeout: 60_000, interval: 2 };
const script = fileURLToPath(new URL("../support/escalating-process.ts", import.meta.url));

/** A process that escalates until its input ends; killed with the test. */
async function startEscalating({ connection }: TestDatabase): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(connection)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ready = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, "data").then(() => true),
    once(child, "exit").then(() => false),
  ]);
  if (!ready) throw new Error("the process ended before it was ready");
  return child;
}

async function killAtOnce(child: ChildProcess): Promise<void> {
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  expect((await once(child, "exit"))[1]).toBe("SIGKILL");
}

describeEachDatabase("several processes on one database", (database) => {
  const clock = createVirtualClock(START);
  let context: Context;

  beforeAll(async () => {
    await fillJobDesk(database.db);
    context = await jobContext(database.db, clock);
  });

  beforeEach(async () => {
    await database.db.query("truncate ticket, ticket_log, outbox cascade");
    const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
    await copyTicket(database.db, ticketId, 199);
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const countFired = async (): Promise<number> => {
    const sql = "select count(*) as fired from ticket_log where action = 9";
    return (await database.db.query<{ fired: number }>(sql)).rows[0]?.fired ?? 0;
  };

  const untilFired = (count: number) =>
    expect.poll(countFired, patiently).toBeGreaterThanOrEqual(count);

  /** How many tickets have which levels in their log, and which mails in the outbox. */
  const firedPerTicket = async () => {
    const { rows } = await database.db.query(
      `with logged as (
         select ticket_id, array_agg((details->'escalation'->>'level')::int order by log_id) as levels
           from ticket_log where action = 9 group by ticket_id
       ), mailed as (
         select ticket_id, array_agg(level order by outbox_id) as levels
           from outbox join escalation_level using (escalation_level_id)
          where kind = 2 group by ticket_id
       )
       select l.levels as logged, m.levels as mailed, t.escalation_level as reached,
              count(*) as tickets
         from ticket t
         left join logged l using (ticket_id)
         left join mailed m using (ticket_id)
        group by 1, 2, 3`,
    );
    return rows;
  };

  test("let every level of 200 tickets fire once, although one of three is killed at work", async () => {
    const processes = await Promise.all([1, 2, 3].map(() => startEscalating(database)));
    const tell = (now: number) => {
      for (const child of processes) child.stdin?.write(`${now}\n`);
    };
    const [first = 0, second = 0, third = 0] = DUE_AT;
    tell(first);
    await untilFired(200);
    tell(second);
    await untilFired(230);
    const [victim, ...survivors] = processes;
    if (victim === undefined) throw new Error("no process was started");
    await killAtOnce(victim);
    processes.shift();
    await untilFired(400);
    tell(third);
    await untilFired(600);
    for (const child of survivors) {
      child.stdin?.end();
      await once(child, "exit");
    }
    const { failed, escalated } = await createJobRunner(context).runCycle(third);
    expect({ failed, escalated }).toEqual({ failed: 0, escalated: 0 });
    expect(await firedPerTicket()).toEqual([
      { logged: [1, 2, 3], mailed: [1, 2, 3], reached: 3, tickets: 200 },
    ]);
  }, 120_000);

  test("are not kept from a ticket by one that is killed while its write is on the way", async () => {
    const [first = 0] = DUE_AT;
    const victim = await startEscalating(database);
    const guard = await openConnection(database.connection, "test");
    await guard.query("begin");
    await guard.query("lock table outbox in share mode"); // writes to it wait
    victim.stdin?.write(`${first}\n`);
    const waiting = async () => {
      const { rows } = await database.db.query(
        `select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows.length;
    };
    await expect.poll(waiting, patiently).toBe(1);
    await killAtOnce(victim);

    // Its ticket is still held by what it left behind, so this one passes it over.
    const others = createJobRunner(context).runCycle(first);
    await expect.poll(waiting, patiently).toBe(2);
    await guard.query("rollback");
    await guard.end();
    expect(await others).toMatchObject({ failed: 0 });
    await expect.poll(waiting, patiently).toBe(0);
    await createJobRunner(context).runCycle(first);
    expect(await firedPerTicket()).toEqual([
      { logged: [1], mailed: [1], reached: 1, tickets: 200 },
    ]);
  }, 120_000);

  test("share the work of one moment without a level being lost or fired twice", async () => {
    const [, , third = 0] = DUE_AT;
    const runners = Array.from({ length: 4 }, () => createJobRunner(context));
    const reports = await Promise.all(runners.map((runner) => runner.runCycle(third)));
    const escalated = reports.map((report) => report.escalated).reduce((sum, one) => sum + one);
    expect(escalated).toBe(600);
    expect(reports.every(({ failed }) => failed === 0)).toBe(true);
    expect(await firedPerTicket()).toEqual([
      { logged: [1, 2, 3], mailed: [1, 2, 3], reached: 3, tickets: 200 },
    ]);
  });
});
