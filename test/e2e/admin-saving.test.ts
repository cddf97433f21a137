import { EventEmitter, once } from "node:events";
import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("saving in administration", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("goes on with the priority that exists when its hours did not get through", async () => {
    const page = await pages.open("admin/priorities?item=new", { as: api.administrator });
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Only once");
    await page.route("**/opening-hours", (route) => route.abort(), { times: 1 });
    const lost = page.waitForEvent("requestfailed");
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.click();
    expect((await lost).url()).toContain("/opening-hours");
    await save.click();
    await page.waitForURL(/item=\d+/);
    const response = await fetch(`${api.url}/api/v1/List/TicketPriority/Items`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}`, accept: "application/json" },
    });
    expect((await response.text()).split("Only once")).toHaveLength(2);
  });

  it.each([
    ["a new row", "item=new", "Status/Items", "POST"],
    ["a stored row", "item=1", "Status/Items/1", "PUT"],
  ])(
    "keeps what is typed while %s is on its way to being stored",
    async (_, query, path, method) => {
      const page = await pages.open(`admin/statuses?${query}`, { as: api.administrator });
      const name = page.getByLabel("Name", { exact: true });
      const typed = `${method} twice`;
      await name.fill(`${method} once`);
      const held = new EventEmitter();
      const letGo = once(held, "go");
      await page.route(`**/List/Ticket${path}`, async (route) => {
        if (route.request().method() === method) await letGo;
        await route.fallback();
      });
      const isSave = (request: Request): boolean =>
        request.method() === method && request.url().includes("/TicketStatus/");
      const sent = page.waitForRequest(isSave);
      const answered = page.waitForResponse((response) => isSave(response.request()));
      const save = page.getByRole("button", { name: "Save", exact: true });
      await save.click();
      await sent;
      await name.fill(typed);
      held.emit("go");
      await answered;
      await page.waitForURL(/item=\d+/);
      await page.getByRole("link", { name: `${method} once` }).waitFor();
      expect(await name.inputValue()).toBe(typed);
      expect(await name.and(page.locator(":focus")).count()).toBe(1);
      await save.click();
      await page.getByRole("link", { name: typed }).waitFor();
      await page.getByText("Saved", { exact: true }).waitFor();
      const items = await fetch(`${api.url}/api/v1/List/TicketStatus/Items`, {
        headers: headers(),
      });
      const text = await items.text();
      expect([text.includes(typed), text.includes(`${method} once`)]).toEqual([true, false]);
    },
  );

  it("refuses what is no number while it is typed", async () => {
    const page = await pages.open("admin/fields?item=new", { as: api.administrator });
    const rank = page.locator('[data-field="Rank"] input');
    await rank.fill("ten");
    await page.getByText("Write a whole number, in digits only.").waitFor();
    expect(await rank.getAttribute("aria-invalid")).toBe("true");
    await rank.fill("10");
    expect(await page.getByText("Write a whole number, in digits only.").count()).toBe(0);
  });

  it("asks which value to keep when a colleague is faster by a moment, and names them", async () => {
    const page = await pages.open("admin/statuses?item=1", { as: api.administrator });
    const name = page.getByLabel("Name", { exact: true });
    await name.fill("Mine");
    await fasterBy(page, { Name: "Wording of Liv", NoEmailReopen: true });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Two of you changed the same" });
    await dialog.getByText("The other one is").waitFor();
    await dialog.getByText("Wording of Liv").waitFor();
    expect(await stored()).toMatchObject({ Name: "Wording of Liv" });
    await dialog.getByRole("button", { name: "Save what was chosen" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await stored()).toMatchObject({
      Name: expect.stringContaining("Mine"),
      NoEmailReopen: true,
    });
  });

  it("puts together what two people changed at the same moment in different fields", async () => {
    const page = await pages.open("admin/statuses?item=1", { as: api.administrator });
    await page.getByLabel("Name", { exact: true }).fill("Together");
    await fasterBy(page, { UsedInQueue: true });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await stored()).toMatchObject({
      Name: expect.stringContaining("Together"),
      UsedInQueue: true,
    });
  });

  const address = () => `${api.url}/api/v1/List/TicketStatus/Items/1`;
  const headers = () => ({
    authorization: `Basic ${btoa(api.administrator)}`,
    "content-type": "application/json",
    accept: "application/json",
  });

  const stored = async (): Promise<unknown> =>
    (await fetch(address(), { headers: headers() })).json();

  /** Somebody else's save gets through just before the first one of the page. */
  async function fasterBy(page: Page, changes: object): Promise<void> {
    let isDone = false;
    await page.route("**/List/TicketStatus/Items/1", async (route) => {
      if (route.request().method() === "PUT" && !isDone) {
        isDone = true;
        await fetch(address(), {
          method: "PUT",
          headers: headers(),
          body: JSON.stringify(changes),
        });
      }
      await route.fallback();
    });
  }
});
