import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const TITLES = ["Cannot log in", "Billed twice", "Printer on fire"];

const row = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

const titles = async (page: Page) =>
  (await page.locator("[data-row]").allInnerTexts()).map((text) =>
    TITLES.find((title) => text.includes(title)),
  );

describe("views of the queue", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  let liv = "";
  beforeAll(async () => {
    liv = await api.addUser("liv", "Agent");
    for (const Title of TITLES) {
      await api.call("SaveTicketEntity", {
        body: { Title, Category: { TicketCategoryId: 1 } },
      });
    }
  });

  async function open(address: string, as = api.administrator): Promise<Page> {
    const page = await pages.open(address, { as });
    page.setDefaultTimeout(15_000);
    return page;
  }

  it("are saved, shared, opened elsewhere with the same rows, renamed, kept at the top and deleted", async () => {
    const page = await open("?view=AllOpen&filter=title+contains+%27in%27&sort=title+desc");
    await row(page, "Printer on fire").waitFor();
    const choose = async (words: string) => {
      await page.getByRole("button", { name: "This view" }).click();
      await page.getByRole("menuitem", { name: words }).click();
    };
    await choose("Save as a view");
    await page.getByLabel("Name of the view").fill("With in");
    await page.getByLabel("Share it with the team").check();
    await page.getByRole("button", { name: "Save as a view" }).click();
    await page.getByRole("heading", { name: "With in" }).waitFor();
    await page.waitForURL(/\?view=(%22)?\d+/);
    await expect.poll(() => titles(page)).toEqual(["Printer on fire", "Cannot log in"]);

    const theirs = await open(page.url().split("/app/")[1] ?? "", liv);
    await theirs.getByRole("heading", { name: "With in" }).waitFor();
    await expect.poll(() => titles(theirs)).toEqual(["Printer on fire", "Cannot log in"]);
    const listed = theirs.getByRole("navigation", { name: "Views" });
    await listed.getByRole("link", { name: "With in 2 tickets" }).waitFor();
    await theirs.getByRole("button", { name: "This view" }).click();
    await theirs.getByRole("menuitem", { name: "Keep With in at the top" }).waitFor();
    expect(await theirs.getByRole("menuitem", { name: /Rename|Delete|Share/ }).count()).toBe(0);

    await choose("Rename With in");
    await page.getByLabel("Name of the view").fill("Has in");
    await page.getByRole("button", { name: "Rename With in" }).click();
    await page.getByRole("heading", { name: "Has in" }).waitFor();
    await choose("Keep Has in at the top");
    const first = page.getByRole("navigation", { name: "Views" }).getByRole("link").first();
    await first.filter({ hasText: "Has in" }).waitFor();
    const address = page.url();
    await choose("Delete the view Has in");
    await page.getByRole("button", { name: "Delete the view Has in" }).click();
    await page.getByRole("heading", { name: "My open" }).waitFor();
    await page.goto(address);
    await page.getByText("Left out, because the queue does not know it: view").waitFor();
  });
});
