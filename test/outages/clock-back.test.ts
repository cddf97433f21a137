import { beforeAll, beforeEach, expect, it } from "vitest";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { readEvents, type HeardEvent } from "../http/live/read-events.ts";
import { fillJobDesk, ROUND_PRIORITY } from "../support/job-desk.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const HOUR = 3600;
const CLOSED = 2;
const ACTIVE = 1;

const isOf =
  (id: number) =>
  ({ data }: HeardEvent): boolean =>
    JSON.stringify(data).includes(`${id}`);

describeEachDatabase("a clock that jumps back", (database) => {
  const api = testApi(database);

  beforeAll(async () => {
    await fillJobDesk(database.db);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });
  beforeEach(() => api.clock.set(testStart));

  const save = async (body: object): Promise<number> => {
    const answer = await api.call("SaveTicketEntity", { body });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.json.TicketId;
  };
  const rowsOf = async (sql: string, ticketId: number) =>
    (await database.db.query(sql, [ticketId])).rows;

  it("makes no span negative, and counts on from then", async () => {
    const ticketId = await save({ Title: "Lamp", Priority: { TicketPriorityId: ROUND_PRIORITY } });
    api.clock.set(testStart - 2 * HOUR);
    await save({ TicketId: ticketId, Status: { TicketStatusId: CLOSED } });
    api.clock.set(testStart - 3 * HOUR);
    await save({ TicketId: ticketId, Status: { TicketStatusId: ACTIVE } });
    api.clock.set(testStart + HOUR);
    await save({ TicketId: ticketId, Status: { TicketStatusId: CLOSED } });
    const [ticket] = await rowsOf(
      `select least(time_to_close_minutes, real_time_to_close_minutes, time_spent_internally_seconds,
                    time_spent_externally_seconds, time_spent_queue_seconds) as least
         from ticket where ticket_id = $1`,
      ticketId,
    );
    expect(ticket?.["least"]).toBeGreaterThanOrEqual(0);
    const stays = await rowsOf(
      "select least(business_seconds, real_seconds) as least from ticket_status_history where ticket_id = $1 order by history_id",
      ticketId,
    );
    expect(stays).toHaveLength(3);
    for (const stay of stays) expect(stay["least"]).toBeGreaterThanOrEqual(0);
  });

  it("fires no level again, and the next ones at their time", async () => {
    const ticketId = await save({ Title: "Lamp", Priority: { TicketPriorityId: ROUND_PRIORITY } });
    const runner = createJobRunner(api.context);
    const firedLevels = async () =>
      (
        await rowsOf(
          `select (details -> 'escalation' ->> 'level')::int as level
             from ticket_log where ticket_id = $1 and action = 9 order by log_id`,
          ticketId,
        )
      ).map((row) => row["level"]);
    const cycleAt = async (at: number) => {
      api.clock.set(at);
      await runner.runCycle(at);
      return firedLevels();
    };
    expect(await cycleAt(testStart + 600)).toEqual([1]);
    expect(await cycleAt(testStart - HOUR)).toEqual([1]);
    expect(await cycleAt(testStart + 600)).toEqual([1]);
    expect(await cycleAt(testStart + 24 * HOUR)).toEqual([1, 2, 3]);
    expect(await cycleAt(testStart)).toEqual([1, 2, 3]);
  });

  it("lets pages hear of everything in the order in which it was stored", async () => {
    const authorization = `Basic ${btoa(api.administrator)}`;
    const first = await save({ Title: "First" });
    const events = await readEvents(api.url, { authorization });
    api.clock.set(testStart - HOUR);
    const second = await save({ Title: "Second" });
    api.clock.set(testStart + HOUR);
    const third = await save({ Title: "Third" });
    const heard = [...(await events.until(isOf(second))), ...(await events.until(isOf(third)))];
    await events.close();
    const ids = heard.flatMap(({ id }) => (id === null ? [] : [Number(id)]));
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    expect(first).toBeLessThan(second);
  });

  it("keeps a session and an idempotent answer", async () => {
    const headers = { "idempotency-key": "before-the-jump" };
    const body = { Title: "Once" };
    const answer = await api.call("SaveTicketEntity", { body, headers });
    api.clock.set(testStart - 24 * HOUR);
    expect((await api.call("SaveTicketEntity", { body, headers })).text).toBe(answer.text);
  });
});
