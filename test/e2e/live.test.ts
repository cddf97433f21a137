import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

/** Within which a colleague sees what was saved, on a machine that does other things besides. */
const SEEN_MS_MAX = 5000;

const row = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

describe("what a colleague does", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  let liv = "";
  beforeAll(async () => {
    liv = await api.addUser("liv", "Administrator");
  });

  async function addTicket(title: string): Promise<number> {
    return (await api.call("SaveTicketEntity", { body: { Title: title } })).json.TicketId;
  }

  async function open(address: string, as = api.administrator): Promise<Page> {
    const page = await pages.open(address, { as });
    page.setDefaultTimeout(10_000);
    return page;
  }

  it("is seen in the list and in the open ticket while it happens", async () => {
    const ticketId = await addTicket("Cannot log in");
    const queue = await open("?view=AllOpen", liv);
    await row(queue, "Cannot log in").getByText("Medium").waitFor();
    const other = await open(`tickets/${String(ticketId)}`, liv);
    const seen = other.getByRole("combobox", { name: "Priority" });
    await seen.waitFor();
    await other.waitForLoadState("load");
    const mine = await open(`tickets/${String(ticketId)}`);
    const saved = mine.waitForResponse(
      (response) => response.request().method() === "PUT" && response.url().includes("v1/Ticket/"),
    );
    await mine.getByRole("combobox", { name: "Priority" }).selectOption({ label: "High" });
    expect((await saved).status()).toBe(200);
    const savedAt = performance.now();
    await Promise.all([
      row(queue, "Cannot log in").getByText("High").waitFor({ timeout: SEEN_MS_MAX }),
      other
        .getByRole("combobox", { name: "Priority" })
        .locator("option:checked", { hasText: "High" })
        .waitFor({ state: "attached", timeout: SEEN_MS_MAX }),
    ]);
    const seenMs = performance.now() - savedAt;
    expect(seenMs).toBeLessThan(SEEN_MS_MAX);
    process.stdout.write(`A colleague saw the change after ${seenMs.toFixed(0)} ms.\n`);
  });

  it("is told of by name, in the list and in the ticket, until it is over", async () => {
    const ticketId = await addTicket("Slow wireless");
    const queue = await open("?view=AllOpen");
    await row(queue, "Slow wireless").waitFor();
    const mine = await open(`tickets/${String(ticketId)}`);
    const here = mine.getByRole("status", { name: "Who else is here" });
    await here.waitFor({ state: "attached" });
    const theirs = await open(`tickets/${String(ticketId)}`, liv);
    await row(queue, "Slow wireless").getByText("Full liv is reading this").waitFor();
    await here.getByText("Full liv is reading this").waitFor();
    await theirs.getByRole("button", { name: "Internal note" }).click();
    await here.getByText("Full liv is writing a note").waitFor();
    await theirs.getByRole("button", { name: "Reply", exact: true }).click();
    await here.getByText("Full liv is writing a reply").waitFor();
    await row(queue, "Slow wireless").getByText("Full liv is writing a reply").waitFor();
    await theirs.goto("about:blank");
    await here.getByText("Full liv").waitFor({ state: "detached" });
    await expect.poll(() => row(queue, "Slow wireless").innerText()).not.toContain("Full liv");
  });

  it("cannot be met without network: changes wait, and the page says why", async () => {
    const ticketId = await addTicket("Lamp is dark");
    const page = await open(`tickets/${String(ticketId)}`);
    const priority = page.getByRole("combobox", { name: "Priority" });
    await priority.waitFor();
    await page.context().setOffline(true);
    await page.getByTitle("There is no network, so nothing can be changed.").first().waitFor();
    expect(await priority.isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Close the ticket" }).isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await expect.poll(() => priority.isDisabled()).toBe(false);
    await priority.selectOption({ label: "High" });
    await page.getByText("Saved: Priority").waitFor();
  });

  it("moves nothing under the pointer, however much it is: a click opens the row that was seen", async () => {
    const seenId = await addTicket("Printer on fire");
    const page = await open("?view=AllOpen&sort=ticketId+desc");
    const first = page.locator("[data-row='0']");
    await first.getByText("Printer on fire").waitFor();
    await first.hover();
    for (let count = 1; count <= 20; count += 1) await addTicket(`Newcomer ${String(count)}`);
    await page.getByRole("button", { name: "20 new, show" }).waitFor();
    await first.getByText("Printer on fire").click();
    await page.waitForURL(new RegExp(`/tickets/${String(seenId)}`));
    await page.goBack();
    await page.keyboard.press(".");
    await expect.poll(() => first.innerText()).toContain("Newcomer 20");
  });
});
