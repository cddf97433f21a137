import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { DatabaseUnavailable } from "../../src/server/storage/database-errors.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import {
  copyTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";
import { unreliableDatabase } from "../support/unreliable-database.ts";

const START = 1_772_442_000;
const DUE_AT = START + 600;

interface Logged {
  readonly subject?: string;
  readonly failures?: number;
  readonly msg?: string;
}

describeEachDatabase("tickets that cannot be handled", (database) => {
  const logged: Logged[] = [];
  let context: Context;

  beforeAll(async () => {
    await fillJobDesk(database.db);
    const log = pino({ level: "info" }, { write: (line) => void logged.push(JSON.parse(line)) });
    context = await jobContext(database.db, createVirtualClock(START), log);
  });

  beforeEach(async () => {
    logged.length = 0;
    await database.db.query("truncate ticket, ticket_log, outbox cascade");
  });

  afterAll(async () => {
    await context.desk.close();
  });

  /** The tickets, of which the first `poisoned` are spoilt and the longest due. */
  const createTickets = async (poisoned: number, sound: number, poison: string) => {
    const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
    await copyTicket(database.db, ticketId, poisoned + sound - 1);
    await database.db.query(
      `update ticket set ${poison}
        where ticket_id in (select ticket_id from ticket order by ticket_id limit ${poisoned})`,
    );
  };

  const countEscalated = async () => {
    const sql = "select count(*) as count from ticket where escalation_level > 0";
    return (await database.db.query<{ count: number }>(sql)).rows[0]?.count;
  };

  const countWritten = async () => {
    const sql = `select (select count(*) from ticket_log) as logged,
                        (select count(*) from outbox) as queued`;
    return (await database.db.query(sql)).rows;
  };

  test.each([
    { what: "a code that this program does not know", poison: "origin = 99" },
    { what: "a time that it cannot hold", poison: "escalates_at = '-infinity'" },
    { what: "counters that overflow", poison: "version = 2147483647" },
  ])("because of $what stop no others, and are tried again", async ({ poison }) => {
    await createTickets(1, 5, poison);
    const runner = createJobRunner(context);
    expect(await runner.runCycle(DUE_AT)).toMatchObject({ escalated: 5, failed: 1 });
    expect(await countEscalated()).toBe(5);
    expect(logged).toMatchObject([{ failures: 1 }]);
    expect(logged[0]?.subject).toMatch(/^escalation \d+$/);

    const before = await countWritten();
    expect(await runner.runCycle(DUE_AT)).toMatchObject({ escalated: 0, failed: 1 });
    expect(await countWritten()).toEqual(before);

    await database.db.query(
      `update ticket set origin = 13, version = 1, escalates_at = to_timestamp(${DUE_AT})
        where escalation_level = 0`,
    );
    expect(await runner.runCycle(DUE_AT)).toMatchObject({ escalated: 1, failed: 0 });
    expect(logged.at(-1)).toMatchObject({ msg: "a job that had failed works again" });
  });

  test("do not use up the cycles that the others need, however many they are", async () => {
    await createTickets(25, 5, "origin = 99");
    const runner = createJobRunner(context, { recordsPerCycle: 10 });
    const reports = [];
    do {
      reports.push(await runner.runCycle(DUE_AT));
    } while (reports.at(-1)?.more === true);
    expect(reports.map(({ escalated, failed, more }) => [escalated, failed, more])).toEqual([
      [0, 10, true],
      [0, 10, true],
      [5, 5, true],
      [0, 0, false],
    ]);
  });
});

const database = testDatabase();

test("a database that goes away fails the cycle as a whole, and not ticket by ticket", async () => {
  const logged: Logged[] = [];
  await fillJobDesk(database.db);
  const log = pino({ level: "info" }, { write: (line) => void logged.push(JSON.parse(line)) });
  const whole = await jobContext(database.db, createVirtualClock(START), log);
  const ticketId = await createTicket(whole, { priorityId: ROUND_PRIORITY });
  await copyTicket(database.db, ticketId, 9);

  let answersLeft = 6; // enough to find what is due, and to handle a few of the tickets
  const failing = unreliableDatabase(database.db, () => {
    answersLeft -= 1;
    return answersLeft < 0;
  });
  const runner = createJobRunner({ ...whole, database: failing });
  await expect(runner.runCycle(DUE_AT)).rejects.toThrow(DatabaseUnavailable);
  expect(logged).toEqual([]);
  const sql = "select count(*) as count from ticket where escalation_level > 0";
  const [escalated] = (await database.db.query<{ count: number }>(sql)).rows;
  expect(escalated?.count).toBeGreaterThan(0);
  answersLeft = 1000;
  const rest = 10 - (escalated?.count ?? 0);
  expect(await runner.runCycle(DUE_AT)).toMatchObject({ escalated: rest, failed: 0 });
  await whole.desk.close();
});
