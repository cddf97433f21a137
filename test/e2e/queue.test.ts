import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const TITLES = ["Cannot log in", "Billed twice", "Printer on fire", "Slow wireless"];

const row = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

const titleIn = (text: string): string => TITLES.find((title) => text.includes(title)) ?? text;

describe("the queue", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const ids: number[] = [];

  async function addTicket(title: string, more: object = {}): Promise<number> {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: title, ...more } });
    return json.TicketId;
  }
  let liv = "";
  beforeAll(async () => {
    liv = await api.addUser("liv", "Administrator");
    for (const title of TITLES) ids.push(await addTicket(title));
  });

  async function open(address: string): Promise<Page> {
    const page = await pages.open(address, { as: api.administrator });
    page.setDefaultTimeout(10_000);
    return page;
  }

  it("shows a view, and in its address everything that was chosen", async () => {
    const page = await open("?view=AllOpen");
    await page.getByRole("heading", { name: "All open" }).waitFor();
    await row(page, "Billed twice").waitFor();
    await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
    await page.getByRole("columnheader", { name: "Title", exact: true }).waitFor();
    await page.waitForURL(/sort=title/);
    const titles = () => page.locator("[data-row]").allInnerTexts();
    await expect.poll(async () => (await titles()).map(titleIn)).toEqual([...TITLES].sort());
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByLabel("Field").selectOption({ label: "Title" });
    await page.getByLabel("Value").fill("in");
    await page.getByRole("button", { name: "Show these tickets" }).click();
    await expect
      .poll(async () => (await titles()).map(titleIn))
      .toEqual(["Cannot log in", "Printer on fire"]);
    const colleague = await pages.open(page.url().split("/app/")[1] ?? "", {
      as: liv,
    });
    await row(colleague, "Printer on fire").waitFor();
    expect(await colleague.locator("[data-row]").count()).toBe(2);
  });

  it("names a wrong filter, shows what it showed before, and names what an address does not mean", async () => {
    const page = await open("?view=AllOpen&colour=red");
    await page.getByText("Left out, because the queue does not know it: colour").waitFor();
    await row(page, "Billed twice").waitFor();
    await page.evaluate(
      "history.pushState({}, '', '?view=AllOpen&filter=' + encodeURIComponent('titel eq 5')); dispatchEvent(new PopStateEvent('popstate'))",
    );
    await page.getByRole("alert").getByText("The list shows what it showed before").waitFor();
    await row(page, "Billed twice").waitFor();
    await page.getByRole("button", { name: "Remove the filter titel eq 5" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("filter")).toBe("");
  });

  it("says why it is empty, and tells no match from nothing left", async () => {
    const page = await open("?view=Postponed");
    await page.getByRole("heading", { name: "Nothing left in Postponed" }).waitFor();
    await page.goto(`${api.url}/app/?view=AllOpen&filter=title+contains+%27nowhere%27`);
    await page.getByRole("heading", { name: "No ticket fits these filters" }).waitFor();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await row(page, "Billed twice").waitFor();
    expect(new URL(page.url()).search).toBe("?view=AllOpen");
  });

  it("is worked by keys: move, assign, undo, choose", async () => {
    const page = await open("?view=AllOpen&sort=ticketId+asc");
    await row(page, "Billed twice").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+A");
    await row(page, "Billed twice").getByText("Full tje0").waitFor();
    await page.getByText(`Ticket ${String(ids[1])}: Owner is now Full tje0`).waitFor();
    await page.keyboard.press("z");
    await row(page, "Billed twice").getByText("Nobody").waitFor();
    await page.keyboard.press("p");
    await page.getByRole("option", { name: "High" }).click();
    await row(page, "Billed twice").getByText("High").waitFor();
    await page.getByText(`Ticket ${String(ids[1])}: Priority is now High`).waitFor();
    const { json } = await api.call(`GetTicketEntity?ticketEntityId=${String(ids[1])}`);
    expect(json.Priority?.Name).toContain("High");
    expect(json.OwnedBy?.AssociateId ?? 0).toBe(0);
  });

  it("says who was faster when a ticket was taken that looked free", async () => {
    const page = await open("?view=AllOpen&sort=ticketId+asc");
    await row(page, "Printer on fire").waitFor();
    await page.waitForLoadState("networkidle");
    // The page has not heard of it yet.
    await page.route("**/api/v1/Archive/Ticket", (route) => route.abort());
    const owner = { OwnedBy: { AssociateId: await idOf("liv") } };
    await api.call("SaveTicketEntity", { body: { TicketId: ids[2], ...owner } });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+A");
    await page.getByText(`Full liv took ticket ${String(ids[2])} a moment ago.`).waitFor();
    await page.unroute("**/api/v1/Archive/Ticket");
    await row(page, "Printer on fire").getByText("Full liv").waitFor({ timeout: 20_000 });
    expect(await row(page, "Printer on fire").innerText()).not.toContain("Full tje0");
  });

  it("keeps the order under the pointer, and shows what is new when it is asked to", async () => {
    const page = await open("?view=AllOpen&sort=ticketId+desc");
    const first = page.locator("[data-row='0']");
    await first.getByText("Slow wireless").waitFor();
    await first.hover();
    for (let count = 0; count < 3; count += 1) await addTicket(`Newcomer ${String(count)}`);
    await page.getByRole("button", { name: "3 new, show" }).waitFor();
    expect(await first.innerText()).toContain("Slow wireless");
    await first.getByText("Slow wireless").click();
    await page.waitForURL(new RegExp(`/tickets/${String(ids[3])}`));
    await page.goBack();
    await page.keyboard.press(".");
    await page.locator("[data-row='0']").getByText("Newcomer 2").waitFor();
  });

  it("selects one by one, a stretch, and everything", async () => {
    const page = await open("?view=AllOpen&sort=ticketId+asc");
    await row(page, "Billed twice").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("Shift+J");
    const bar = page.getByRole("toolbar", { name: "What to do with the selected tickets" });
    await bar.getByText("2 selected").waitFor();
    await page.getByRole("grid").press("Control+a");
    await bar.getByText("7 selected").waitFor();
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
    expect(await page.locator("[aria-selected='true']").count()).toBe(0);
  });

  async function idOf(login: string): Promise<number> {
    const { rows } = await api.context.database.query<{ id: number }>(
      `select user_id as id from app_user where login_name = '${login}'`,
    );
    return rows[0]?.id ?? 0;
  }
});
