import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { addDevClockRoutes } from "../../src/server/http/dev-clock-routes.ts";
import { addressesAsRequested } from "../../src/server/http/server-address.ts";
import { buildServer, type HttpServer } from "../../src/server/http/build-server.ts";
import { createClockControl } from "../../src/server/jobs/clock-control.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import { at } from "../support/instant.ts";
import {
  createTicket,
  fillJobDesk,
  jobContext,
  jobTables,
  OFFICE_PRIORITY,
  ROUND_PRIORITY,
} from "../support/job-desk.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const FRIDAY = "2026-03-06T14:00:00Z"; // 15:00 in Oslo, where the desk is
const WEEK_SECONDS = 7 * 86_400;

interface LogRow {
  readonly ticket_id: number;
  readonly logged_at: number;
  readonly details: { readonly escalation: { readonly level: number } } | null;
}

describeOneDatabase("the clock that requests hold", (database) => {
  const clock = createVirtualClock(0);
  let context: Context;
  let server: HttpServer;
  let url = "";

  beforeAll(async () => {
    await fillJobDesk(database.db);
    context = await jobContext(database.db, clock);
    const control = createClockControl(clock, createJobRunner(context));
    server = buildServer({
      log: pino({ level: "silent" }),
      limits: { requestBytes: 4096, requestsPerSecond: 0 },
      contextIdentifier: "Default",
      corsOrigins: [],
      addresses: addressesAsRequested,
      trustProxy: [],
      healthChecks: [],
      translateError: (error) => error,
      register: (api) => addDevClockRoutes(api, control),
    });
    url = `${await server.app.listen({ host: "127.0.0.1", port: 0 })}/dev/clock`;
  });

  beforeEach(async () => {
    clock.set(at(FRIDAY));
    await database.db.query("truncate ticket, ticket_log, ticket_status_history, outbox cascade");
  });

  afterAll(async () => {
    await server.drain(1000);
    await context.desk.close();
  });

  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, {
      method,
      ...(body !== undefined && {
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const put = (now: unknown) => send("PUT", "", { now });
  const advance = (seconds: unknown) => send("POST", "/advance", { seconds });

  const logged = async (...actions: number[]) => {
    const sql = `select ticket_id, logged_at, details from ticket_log
                  where action = any($1) order by log_id`;
    return (await database.db.query<LogRow>(sql, [actions])).rows;
  };

  const ticketRow = async (ticketId: number) =>
    (await database.db.query("select * from ticket where ticket_id = $1", [ticketId])).rows[0];

  test("shows the time, jumps, and jumps back", async () => {
    expect(await send("GET", "")).toEqual({ status: 200, json: { now: FRIDAY } });
    const later = "2031-01-01T00:00:00Z";
    expect(await put("2031-01-01T02:00:00.9+02:00")).toEqual({ status: 200, json: { now: later } });
    expect((await send("GET", "")).json).toEqual({ now: later });
    expect((await put("1970-01-01T00:00:00Z")).json).toEqual({ now: "1970-01-01T00:00:00Z" });
    expect(context.clock.now()).toBe(0);
  });

  test("lets a week of escalation pass in one call, each level at the second it is due", async () => {
    const ticketId = await createTicket(context, { priorityId: OFFICE_PRIORITY });
    expect(await advance(WEEK_SECONDS)).toEqual({
      status: 200,
      json: {
        now: "2026-03-13T14:00:00Z",
        cycles: 5, // at once, at three levels, and at the end
        activated: 0,
        escalated: 3,
        reminded: 0,
        removed: 0,
        expired: 2, // what popped up at the first two levels
        batched: 0,
        swept: 0,
        failed: 0,
      },
    });
    expect((await logged(9)).map((row) => [row.details?.escalation.level, row.logged_at])).toEqual([
      [1, at("2026-03-06T17:00+01:00")],
      [2, at("2026-03-09T10:00+01:00")],
      [3, at("2026-03-10T10:00+01:00")],
    ]);
    expect(await ticketRow(ticketId)).toMatchObject({
      escalation_level: 3,
      escalates_at: null,
      last_changed_at: at("2026-03-10T10:00+01:00"),
    });
  });

  test("runs the jobs of several tickets in the order in which they fall due", async () => {
    const postponedUntil = at(FRIDAY) + 1500;
    const round = await createTicket(context, { priorityId: ROUND_PRIORITY });
    const back = await createTicket(context, {
      priorityId: ROUND_PRIORITY,
      baseStatus: "Postponed",
      activatesAt: postponedUntil,
    });
    const doomed = await createTicket(context, { baseStatus: "Deleted" });
    const { json } = await advance(15 * 86_400);
    expect(json).toMatchObject({ activated: 1, escalated: 6, removed: 1, failed: 0 });
    const happened = (await logged(8, 9)).map((row) => [row.ticket_id, row.logged_at - at(FRIDAY)]);
    expect(happened).toEqual([
      [round, 600],
      [back, 1500], // active again
      [round, 1800],
      [back, 2100],
      [back, 3300],
      [round, 3600],
      [back, 5100],
    ]);
    expect(await ticketRow(doomed)).toBeUndefined();
  });

  test("stops where it was told to, and goes on from there", async () => {
    const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
    expect((await advance(599)).json).toMatchObject({ escalated: 0, cycles: 2 });
    expect((await advance(1)).json).toMatchObject({ escalated: 1, cycles: 2 });
    expect((await advance(0)).json).toMatchObject({ escalated: 0, cycles: 1 });
    expect(await ticketRow(ticketId)).toMatchObject({ escalation_level: 1 });
  });

  test("a jump runs nothing; what it passed is done with the next advance, at the time it has then", async () => {
    const ticketId = await createTicket(context, { priorityId: ROUND_PRIORITY });
    await put("2026-03-07T14:00:00Z");
    expect(await ticketRow(ticketId)).toMatchObject({ escalation_level: 0 });
    expect((await advance(0)).json).toMatchObject({ escalated: 3, cycles: 1 });
    expect((await logged(9)).map((row) => row.logged_at)).toEqual(
      Array.from({ length: 3 }, () => at("2026-03-07T14:00:00Z")),
    );
  });

  test("a jump back does no harm: nothing that happened happens again", async () => {
    await createTicket(context, { priorityId: ROUND_PRIORITY });
    await createTicket(context, { baseStatus: "Postponed", activatesAt: at(FRIDAY) + 60 });
    expect((await advance(WEEK_SECONDS)).json).toMatchObject({ activated: 1, escalated: 3 });
    const before = await jobTables(database.db);
    await put(FRIDAY);
    expect((await advance(WEEK_SECONDS)).json).toMatchObject({ activated: 0, escalated: 0 });
    expect(await jobTables(database.db)).toEqual(before);
  });

  test("moves for one call at a time", async () => {
    await createTicket(context, { priorityId: ROUND_PRIORITY });
    const answers = await Promise.all([advance(3600), advance(3600), advance(3600)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    // Which of them came first is up to the network.
    const escalated = new Set(answers.map(({ json }) => json["escalated"]));
    expect(escalated).toEqual(new Set([0, 3]));
    expect(clock.now()).toBe(at(FRIDAY) + 3 * 3600);
  });

  describe("a wrong request changes nothing and is told which member is wrong", () => {
    const instant =
      "Give an ISO 8601 time of the years 1970 to 2999 with its offset, such as 2026-03-02T09:00:00Z.";
    const whole = "Give a whole number from 0 to 316224000.";

    const wrongNow = ["PUT", "", "now", instant] as const;
    const wrongSeconds = ["POST", "/advance", "seconds", whole] as const;

    test.each([
      { body: {}, call: wrongNow },
      { body: { now: null }, call: wrongNow },
      { body: { now: 1_772_442_000 }, call: wrongNow },
      { body: { now: "" }, call: wrongNow },
      { body: { now: "noon" }, call: wrongNow },
      { body: { now: "2026-03-06T14:00:00" }, call: wrongNow },
      { body: { now: "2026-02-30T14:00:00Z" }, call: wrongNow },
      { body: { now: "1969-12-31T23:59:59Z" }, call: wrongNow },
      { body: { now: "3000-01-01T00:00:00Z" }, call: wrongNow },
      { body: undefined, call: wrongSeconds },
      { body: {}, call: wrongSeconds },
      { body: { seconds: "60" }, call: wrongSeconds },
      { body: { seconds: 1.5 }, call: wrongSeconds },
      { body: { seconds: -1 }, call: wrongSeconds },
      { body: { seconds: 10 * 366 * 86_400 + 1 }, call: wrongSeconds },
    ])("$body, $call.2", async ({ body, call: [method, path, member, sentence] }) => {
      const { status, json } = await send(method, path, body);
      expect(status).toBe(400);
      expect(json).toMatchObject({
        Error: true,
        ErrorType: "SoValidationException",
        ErrorMessage: `${member}: ${sentence}`,
        ValidationErrors: { [member]: sentence },
      });
      expect(clock.now()).toBe(at(FRIDAY));
    });

    test.each([
      ["PUT", "", "{now", "The request body is not valid JSON."],
      ["PUT", "", [], "The request body must be a JSON object."],
      ["POST", "/advance", "3600", "The request body must be a JSON object."],
      ["POST", "/advance", "null", "The request body must be a JSON object."],
    ])("%s /dev/clock%s %j", async (method, path, body, sentence) => {
      const { status, json } = await send(method, path, body);
      expect(status).toBe(400);
      expect(json).toMatchObject({ ErrorType: "ArgumentException", ErrorMessage: sentence });
      expect(clock.now()).toBe(at(FRIDAY));
    });

    test("also beyond the latest time there is", async () => {
      await put("2999-12-31T23:00:00Z");
      expect((await advance(3600)).status).toBe(400);
      expect((await advance(3599)).status).toBe(200);
    });
  });
});
