import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createJobRunner, type JobRunnerOptions } from "../../src/server/jobs/job-runner.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import {
  copyTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { testDatabase } from "../support/test-database.ts";
import { unreliableDatabase } from "../support/unreliable-database.ts";

const START = 1_772_442_000; // on the minute
const DUE_AT = START + 600;

const database = testDatabase();
const clock = createVirtualClock(START);
let logged: { subject?: string; failures?: number; msg?: string }[] = [];
let context: Context;

beforeAll(async () => {
  await fillJobDesk(database.db);
  const log = pino({ level: "info" }, { write: (line) => void logged.push(JSON.parse(line)) });
  context = await jobContext(database.db, clock, log);
});

beforeEach(async () => {
  logged = [];
  clock.set(START);
  await database.db.query("truncate ticket, ticket_log, outbox cascade");
});

afterAll(async () => {
  await context.desk.close();
});

/** Waits that end when the test says so. */
function heldWaits() {
  const waits: { milliseconds: number; end: () => void }[] = [];
  let announce: (() => void) | undefined;
  const wait: NonNullable<JobRunnerOptions["wait"]> = (milliseconds, signal) =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => reject(new Error("aborted"));
      signal.addEventListener("abort", giveUp);
      const end = () => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      waits.push({ milliseconds, end });
      announce?.();
    });
  /** The wait that the runner is in, once it is in one. */
  const next = async () => {
    if (waits.length === 0) {
      await new Promise<void>((resolve) => {
        announce = resolve;
      });
    }
    const [first] = waits.splice(0, 1);
    if (first === undefined) throw new Error("nobody waits");
    return first;
  };
  return { wait, next };
}

const countEscalated = async () => {
  const sql = "select count(*) as count from ticket where escalation_level > 0";
  return (await database.db.query<{ count: number }>(sql)).rows[0]?.count;
};

test("a started runner works once a minute, at its own second of each, until it is stopped", async () => {
  await createTicket(context, { priorityId: ROUND_PRIORITY });
  const { wait, next } = heldWaits();
  const runner = createJobRunner({ ...context, random: () => 0.5 }, { wait });
  clock.set(DUE_AT - 35);
  runner.start();
  runner.start();
  const first = await next();
  expect(first.milliseconds).toBe(5000);
  expect(await countEscalated()).toBe(0);

  clock.set(DUE_AT - 30);
  first.end();
  const second = await next();
  expect(second.milliseconds).toBe(60_000);
  expect(await countEscalated()).toBe(0);

  clock.set(DUE_AT + 32);
  second.end();
  const third = await next();
  expect(third.milliseconds).toBe(58_000);
  expect(await countEscalated()).toBe(1);
  await runner.stop();
});

test("a cycle with more to do is followed by another at once", async () => {
  const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
  await copyTicket(database.db, ticketId, 4);
  const { wait, next } = heldWaits();
  const runner = createJobRunner(context, { wait, recordsPerCycle: 2 });
  clock.set(DUE_AT);
  runner.start();
  const delays: number[] = [];
  for (let cycle = 0; cycle < 3; cycle += 1) {
    const waiting = await next();
    delays.push(waiting.milliseconds);
    waiting.end();
  }
  delays.push((await next()).milliseconds);
  expect(delays).toEqual([60_000, 0, 0, 60_000]);
  expect(await countEscalated()).toBe(5);
  await runner.stop();
});

test("a runner that is stopped finishes the ticket in hand and leaves the others to the next", async () => {
  const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
  await copyTicket(database.db, ticketId, 9);
  let stopped: Promise<void> | undefined;
  const stopping = { ...context, desk: { ...context.desk } };
  const runner = createJobRunner(stopping);
  // The desk is asked for in the middle of each ticket's transaction.
  stopping.desk.refreshIfOlderThan = (version) => {
    stopped ??= runner.stop();
    return context.desk.refreshIfOlderThan(version);
  };
  expect(await runner.runCycle(DUE_AT)).toMatchObject({ escalated: 1, failed: 0, more: true });
  await stopped;
  expect(await countEscalated()).toBe(1);
  expect(await createJobRunner(context).runCycle(DUE_AT)).toMatchObject({ escalated: 9 });
});

test("stopping a runner that never started, or twice, is no fault", async () => {
  const runner = createJobRunner(context);
  await expect(runner.stop()).resolves.toBeUndefined();
  await expect(runner.stop()).resolves.toBeUndefined();
});

test("a database that is away is tried again every minute, and logged ever more rarely", async () => {
  await createTicket(context, { priorityId: ROUND_PRIORITY });
  let away = true;
  const failing = unreliableDatabase(database.db, () => away);
  const { wait, next } = heldWaits();
  const runner = createJobRunner({ ...context, database: failing }, { wait });
  clock.set(DUE_AT);
  runner.start();
  for (let minute = 0; minute < 9; minute += 1) {
    const waiting = await next();
    expect(waiting.milliseconds).toBe(60_000);
    waiting.end();
  }
  const last = await next();
  expect(logged.map(({ subject, failures }) => [subject, failures])).toEqual([
    ["cycle", 1],
    ["cycle", 2],
    ["cycle", 4],
    ["cycle", 8],
  ]);
  away = false;
  last.end();
  await next();
  expect(logged.slice(4)).toMatchObject([
    { subject: "cycle", failures: 9, msg: "a job that had failed works again" },
    { escalated: 1, msg: "jobs did their work" },
  ]);
  expect(await countEscalated()).toBe(1);
  await runner.stop();
});

test("the next time something falls due is that of the first ticket, reminder or removal", async () => {
  const runner = createJobRunner(context);
  const DAY_SECONDS = 86_400;
  expect(await runner.nextDueAt(START)).toBeNull();

  await createTicket(context, { baseStatus: "Deleted" });
  expect(await runner.nextDueAt(START)).toBe(START + 14 * DAY_SECONDS);
  expect(await runner.nextDueAt(START + 14 * DAY_SECONDS)).toBeNull();

  const set = "update setting set value = '1' where name = 'NotifyActiveTickets'";
  await database.db.query(set);
  const remindersAt = 1_772_470_800; // 18:00 in Oslo
  expect(await runner.nextDueAt(START)).toBe(remindersAt);
  expect(await runner.nextDueAt(remindersAt)).toBe(remindersAt + DAY_SECONDS);

  await createTicket(context, { baseStatus: "Postponed", activatesAt: START + 700 });
  expect(await runner.nextDueAt(START)).toBe(START + 700);
  await createTicket(context, { priorityId: ROUND_PRIORITY });
  expect(await runner.nextDueAt(START)).toBe(DUE_AT);
  expect(await runner.nextDueAt(DUE_AT)).toBe(START + 700);
});
