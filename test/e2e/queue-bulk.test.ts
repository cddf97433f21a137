import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBatchWorker, type BatchWorker } from "../../src/server/jobs/batch-worker.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const COUNT = 130;
/** So many that there is time to stop in the middle. */
const MANY = 2000;

describe("many tickets in the queue", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  let worker: BatchWorker;

  beforeAll(async () => {
    for (let number = 1; number <= COUNT; number += 1) {
      await api.call("SaveTicketEntity", { body: { Title: `Lamp ${String(number)}` } });
    }
    worker = createBatchWorker(api.context);
    worker.start();
  });
  afterAll(() => worker.stop());

  const priorities = async () =>
    (
      await database.db.query<{ isHigh: boolean; count: number }>(
        `select p.name like '%"High"%' as "isHigh", count(*)
           from ticket join priority p using (priority_id) group by 1`,
      )
    ).rows;

  it("are changed all at once, more than the page has rows, and put back", async () => {
    const before = await priorities();
    const page = await pages.open("?view=AllOpen", { as: api.administrator });
    page.setDefaultTimeout(60_000);
    await page.getByRole("row").filter({ hasText: "Lamp" }).first().waitFor();
    await page.getByRole("grid").press("Control+a");
    const bar = page.getByRole("toolbar", { name: "What to do with the selected tickets" });
    await bar.getByText(`${String(COUNT)} selected`).waitFor();
    await bar.getByRole("button", { name: "Priority" }).click();
    await page.getByRole("dialog").getByRole("option", { name: "High" }).click();
    await page.getByText(`${String(COUNT)} of ${String(COUNT)} tickets changed`).waitFor();
    expect(await priorities()).toEqual([{ isHigh: true, count: COUNT }]);
    await page.getByRole("row").filter({ hasText: "High" }).first().waitFor();
    await page.getByRole("button", { name: "Put everything back" }).click();
    await page.getByText("Put back: the tickets are as they were").waitFor();
    expect(await priorities()).toEqual(before);
  }, 180_000);

  it("are given a tag until it is stopped in the middle, and put back by a key", async () => {
    await database.db.query("insert into tag (name, folded_name) values ('Lamps', 'lamps')");
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    const { rows: columns } = await database.db.query<{ names: string }>(
      `select string_agg(attname, ', ') as names from pg_attribute
        where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped
          and attname <> 'ticket_id'`,
    );
    const names = columns[0]?.names ?? "";
    await database.db.query(
      `insert into ticket (ticket_id, ${names})
       select 10000 + n, ${names} from ticket, generate_series(1, ${String(MANY)}) n
        where ticket_id = (select min(ticket_id) from ticket)`,
    );
    const tagged = async () =>
      (
        await database.db.query<{ count: number }>(
          "select count(*) from ticket where cardinality(tag_ids) > 0",
        )
      ).rows[0]?.count;
    const all = MANY + COUNT;
    const page = await pages.open("?view=AllOpen", { as: api.administrator });
    page.setDefaultTimeout(60_000);
    await page.getByRole("row").filter({ hasText: "Lamp" }).first().waitFor();
    await page.getByRole("grid").press("Control+a");
    const bar = page.getByRole("toolbar", { name: "What to do with the selected tickets" });
    await bar.getByRole("button", { name: "Tags" }).click();
    await page.getByRole("option", { name: "Lamps" }).click();
    await page.getByRole("button", { name: "Add these tags" }).click();
    const progress = page.getByRole("progressbar");
    await expect
      .poll(async () => Number(await progress.getAttribute("value")), { timeout: 60_000 })
      .toBeGreaterThan(30);
    // The list still answers while the server works.
    await page.getByRole("grid").press("End");
    await page.locator(`[data-row='${String(all - 1)}']`).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("status").getByText("Stopped:").waitFor();
    const done = Number(await progress.getAttribute("value"));
    expect(done).toBeGreaterThan(30);
    expect(done).toBeLessThan(all);
    expect(await tagged()).toBe(done);
    await page.keyboard.press("z");
    await page.getByText("Put back: the tickets are as they were").waitFor();
    expect(await tagged()).toBe(0);
    await page.getByRole("button", { name: "What you did" }).click();
    await page.getByRole("dialog").getByText("Stopped:").waitFor();
  }, 180_000);
});
