import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { addTickets } from "./support/add-tickets.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const MANY = 100_000;
const NODES_MAX = 1000;

describe("a queue of 100,000 tickets", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  beforeAll(async () => {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Listed" } });
    await addTickets(api.context.database, { like: json.TicketId, count: MANY - 1 });
  });

  it("shows the right rows wherever it is scrolled to, and draws few of them", async () => {
    const page = await pages.open("?view=AllOpen&sort=ticketId+asc", {
      as: api.administrator,
      viewport: { width: 1440, height: 900 },
    });
    page.setDefaultTimeout(15_000);
    const grid = page.getByRole("grid");
    const rowOf = (title: string) => page.getByRole("row").filter({ hasText: title });
    await rowOf("Listed").waitFor();
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(MANY + 1));
    const nodes = () => page.evaluate<number>("document.body.querySelectorAll('*').length");

    await grid.press("End");
    const last = rowOf(`Number ${String(MANY - 1)}`);
    await last.waitFor();
    expect(await last.getAttribute("aria-rowindex")).toBe(String(MANY + 1));
    expect(await nodes()).toBeLessThan(NODES_MAX);
    await grid.press("Home");
    await rowOf("Listed").waitFor();

    await grid.hover();
    for (let flick = 0; flick < 40; flick += 1) await page.mouse.wheel(0, 30_000);
    await expect
      .poll(() => page.locator("[data-row]").first().innerText())
      .toMatch(/Number \d{4,}/);
    const shown = await page.locator("[data-row]").evaluateAll((rows) =>
      rows.map((row) => ({
        index: Number(row.getAttribute("data-row")),
        title: /Number (\d+)/.exec(row.textContent)?.[1],
      })),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ index, title }) => Number(title) !== index)).toEqual([]);
    expect(await nodes()).toBeLessThan(NODES_MAX);
  });
});
