import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const chart = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const slider = (page: Page, name: string) => chart(page, name).getByRole("slider");
const tile = (page: Page, name: string) =>
  page.getByRole("region", { name: "Now" }).getByRole("link", { name });

/** How many tickets the queue says that it shows. */
async function countInQueue(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { name: "All open" });
  const head = page.locator("header").filter({ has: heading });
  const text = head.getByText(/^\d+ tickets?$/);
  return Number.parseInt(await text.innerText(), 10) || 0;
}

/** The tests' clock is not that of the browser: four weeks until the day on which they happen. */
const WEEKS = "to=2026-03-02&days=28";

describe("the dashboard", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  beforeAll(async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      await api.call("SaveTicketEntity", { body: { Title: `Ticket ${String(number)}` } });
    }
  });

  async function open(address = `?${WEEKS}`, options: object = {}): Promise<Page> {
    const page = await pages.open(`dashboard${address}`, { as: api.administrator, ...options });
    page.setDefaultTimeout(10_000);
    await page.getByText(/^As of/).waitFor();
    return page;
  }

  it("leads from a tile and from a bar to as many tickets as it counts", async () => {
    const page = await open();
    const said = Number.parseInt((await tile(page, "Open").innerText()).split("\n")[1] ?? "", 10);
    expect(said).toBeGreaterThanOrEqual(5);
    await tile(page, "Open").click();
    await expect.poll(() => countInQueue(page)).toBe(said);
    await page.goBack();
    const bars = slider(page, "Backlog by age");
    await bars.focus();
    await expect
      .poll(() => bars.getAttribute("aria-valuetext"))
      .toBe(`Today, Open: ${String(said)}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => countInQueue(page)).toBe(said);
    await page.goBack();
    await bars.waitFor();
    const plot = chart(page, "Backlog by age").locator(".u-over");
    const { x, y, width, height } = (await plot.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    // The first of five columns; its left half is the bar of the open ones.
    await page.mouse.click(x + width * 0.07, y + height * 0.8);
    await expect.poll(() => countInQueue(page)).toBe(said);
  });

  it("tells each point to the keys, and the same in a table that stands in the address", async () => {
    const page = await open();
    const lines = slider(page, "Created and closed");
    await lines.focus();
    await page.keyboard.press("End");
    const told = async () => (await lines.getAttribute("aria-valuetext")) ?? "";
    expect(await told()).toMatch(/, Created: \d+$/);
    const created = Number.parseInt((await told()).split(": ")[1] ?? "", 10);
    expect(created).toBeGreaterThanOrEqual(5);
    await page.keyboard.press("ArrowDown");
    expect(await told()).toMatch(/, Closed: 0$/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    expect(await told()).toMatch(/, Created: 0$/);
    await page.getByRole("button", { name: "Show “Created and closed” as a table" }).click();
    await page.waitForURL(/tables=CreatedAndClosed/);
    const rows = chart(page, "Created and closed").getByRole("row");
    expect(await rows.count()).toBe(29);
    const last = rows.last().getByRole("link").first();
    expect(Number(await last.innerText())).toBe(created);
    await last.click();
    await expect.poll(() => countInQueue(page)).toBe(created);
  });

  it("refuses a range where it is written, and offers the nearest one that has tickets", async () => {
    const page = await open("?from=2001-01-01&to=2001-01-07");
    await page
      .getByText("No ticket came in or was closed from 1 Jan 2001 to 7 Jan 2001.")
      .waitFor();
    await page.getByLabel("Last day").fill("2000-12-31");
    await page.getByText("The last day comes before the first one.").waitFor();
    await page.getByLabel("Last day").fill("2010-01-01");
    await page.getByText("At most two years can be shown.").waitFor();
    expect(await page.getByLabel("First day").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Last day").fill("2001-01-02");
    await page.getByRole("button", { name: /the nearest days with tickets$/ }).click();
    await slider(page, "Created and closed").waitFor();
    const sent = await open("?from=2026-02-02&to=2026-02-01");
    await sent.getByText("The last day comes before the first one.").waitFor();
    await chart(sent, "Sentiment").getByText("Shown once the range is right.").waitFor();
  });

  it("keeps the other charts when one fails, and says which", async () => {
    const page = await pages.open("", { as: api.administrator });
    page.setDefaultTimeout(10_000);
    await page.route(/parts=Sentiment/, (route) => route.fulfill({ status: 500, body: "{}" }));
    await page.goto(`${api.url}/app/dashboard?${WEEKS}`);
    await chart(page, "Sentiment").getByRole("alert").waitFor();
    await slider(page, "Backlog by age").waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    await page.unroute(/parts=Sentiment/);
    await chart(page, "Sentiment").getByRole("button", { name: "Try again" }).click();
    await slider(page, "Sentiment").waitFor();
  });

  it("explains a number, and writes all of them into a file", async () => {
    const page = await open();
    await page.getByRole("button", { name: "What is “Escalated”?" }).click();
    await page.getByText("Open tickets that have reached an escalation level.").waitFor();
    await page.keyboard.press("Escape");
    await slider(page, "Sentiment").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^dashboard-[\d-]+\.csv$/);
  });

  it.each([
    { width: 1440, theme: "light" },
    { width: 1440, theme: "dark" },
    { width: 390, theme: "light" },
    { width: 390, theme: "dark" },
  ] as const)("is accessible at $width pixels, $theme", async ({ width, theme }) => {
    const viewport = { width, height: 900 };
    const page = await open(`?tables=SlaByPriority&${WEEKS}`, { viewport, colorScheme: theme });
    await slider(page, "Backlog by age").waitFor();
    await chart(page, "SLA by priority").getByRole("table").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("needs no scrolling sideways on the narrowest screen, in the longest language", async () => {
    const viewport = { width: 320, height: 700 };
    const page = await pages.open("dashboard?from=2026-01-01&to=2026-03-02", {
      as: api.administrator,
      viewport,
      locale: "de-DE",
    });
    page.setDefaultTimeout(10_000);
    await page.getByText(/^Stand/).waitFor();
    await page.getByRole("slider").first().waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    const main = "document.querySelector('main')";
    expect(await page.evaluate(`${main}.scrollWidth - ${main}.clientWidth`)).toBe(0);
  });
});
