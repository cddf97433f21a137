import { afterEach, describe, expect, it } from "vitest";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { DatabaseUnavailable } from "../../src/server/storage/database-errors.ts";
import { judgeDatabase } from "../fuzz/oracle/judge-database.ts";
import { readEvents, type HeardEvent } from "../http/live/read-events.ts";
import { relayedDatabase } from "../support/relayed-database.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

/** Opening connections anew takes its time on a busy machine. */
const patiently = { timeout: 20_000 };

const isOf =
  (id: number) =>
  ({ data }: HeardEvent): boolean =>
    JSON.stringify(data).includes(`${id}`);

describeEachDatabase("a database that goes away and comes back", (database) => {
  const relayed = relayedDatabase(database);
  const api = testApi(relayed);
  let isAway = false;

  const goAway = async (): Promise<void> => {
    isAway = true;
    await relayed.goAway();
  };
  const comeBack = async (): Promise<void> => {
    isAway = false;
    await relayed.comeBack();
  };
  afterEach(async () => {
    if (isAway) await comeBack();
    while ((await save("Is it back?")).status !== 200);
  });

  const save = (title: string, headers: Record<string, string> = {}) =>
    api.call("SaveTicketEntity", { body: { Title: title }, headers });
  const countOf = async (title: string): Promise<number> => {
    const sql = "select count(*)::int as count from ticket where title = $1";
    return (await database.db.query<{ count: number }>(sql, [title])).rows[0]?.count ?? -1;
  };

  it("is told by 503, with the time to try again, and nothing is stored", async () => {
    await save("Before");
    await goAway();
    const { status, headers, json } = await save("Meanwhile");
    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(json.ErrorType).toBe("SoSystemException");
    const ready = await fetch(`${api.url}/health/ready`);
    expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, expect.any(String)]);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect(await countOf("Meanwhile")).toBe(0);

    await comeBack();
    await expect.poll(async () => (await save("Afterwards")).status, patiently).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    expect(await judgeDatabase(database.db, "0")).toBeNull();
  });

  it("stops the jobs without a fault, and they go on", async () => {
    const runner = createJobRunner(api.context);
    await goAway();
    await expect(runner.runCycle(testStart)).rejects.toThrow(DatabaseUnavailable);
    await comeBack();
    expect(await runner.runCycle(testStart)).toMatchObject({ failed: 0 });
  });

  it("leaves what pages hear of complete", async () => {
    const basic = `Basic ${btoa(api.administrator)}`;
    const events = await readEvents(api.url, { authorization: basic });
    const before = (await save("Heard before")).json.TicketId;
    await events.until(isOf(before));
    await goAway();
    await comeBack();
    await expect.poll(async () => (await save("Any")).status, patiently).toBe(200);
    const after = (await save("Heard after")).json.TicketId;
    await events.until(isOf(after));
    await events.close();
  });

  it("notices what was configured meanwhile by others", async () => {
    await goAway();
    await database.db.query(
      "insert into category (category_id, name, full_name, assignment_method) values (60, 'New', 'New', 4)",
    );
    await comeBack();
    const body = { Title: "In the new one", Category: { TicketCategoryId: 60 } };
    await expect
      .poll(async () => (await api.call("SaveTicketEntity", { body })).status, patiently)
      .toBe(200);
  });

  describe("in the middle of a commit", () => {
    it("says that the change may be stored, and a repetition with its key stores it once", async () => {
      const key = { "idempotency-key": "in-the-middle" };
      relayed.cutAfterSending("commit");
      const cut = await save("In the middle", key);
      expect(cut.status).toBe(503);
      expect(cut.text).toContain("may or may not have been saved");
      await expect.poll(async () => (await save("In the middle", key)).status, patiently).toBe(200);
      expect(await countOf("In the middle")).toBe(1);
    });

    it("tells each of many the truth", async () => {
      const titles = Array.from({ length: 20 }, (_, number) => `One of many ${number}`);
      const saves = titles.map((title) => save(title));
      relayed.cutAfterSending("commit");
      const answers = await Promise.all(saves);
      const told = answers.map(({ status, text }) => {
        if (status === 503 && text.includes("may or may not")) return "open";
        return status === 503 ? "not stored" : status;
      });
      const counts = await Promise.all(titles.map(countOf));
      const possible = { 200: [1], "not stored": [0], open: [0, 1] } as Record<string, number[]>;
      const untrue = told.filter((one, place) => !possible[one]?.includes(counts[place] ?? -1));
      expect(untrue).toEqual([]);
      expect(answers.some(({ status }) => status === 503)).toBe(true);
      expect(await judgeDatabase(database.db, "0")).toBeNull();
    });
  });
});
