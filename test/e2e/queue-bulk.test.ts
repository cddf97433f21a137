import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBatchWorker, type BatchWorker } from "../../src/server/jobs/batch-worker.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const COUNT = 130;

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
    page.setDefaultTimeout(10_000);
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
  });
});
