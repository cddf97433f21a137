import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("a new ticket", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const as = api.administrator;

  it("is made by keys, with its message, after what is missing was named", async () => {
    const page = await pages.open("", { as });
    await page.getByRole("heading", { name: "My open" }).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("heading", { name: "New ticket" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Give the ticket a title.").waitFor();
    await page.getByRole("textbox", { name: "Title" }).fill("Printer is on fire");
    await page.getByRole("textbox", { name: "Message" }).fill("Third floor");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Printer is on fire" }).waitFor();
    await page.getByText("Third floor").waitFor();
    expect(page.url()).toMatch(/\/app\/tickets\/\d+$/);
  });

  it("keeps its draft until it is made", async () => {
    const page = await pages.open("new", { as });
    await page.getByRole("textbox", { name: "Title" }).fill("Half a ticket");
    await page.getByRole("button", { name: "Cancel, keep the draft" }).click();
    await page.getByRole("heading", { name: "My open" }).waitFor();
    await page.keyboard.press("c");
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).toBe("Half a ticket");
  });

  it.each(["light", "dark"] as const)(
    "can be made by everybody, in the %s",
    async (colorScheme) => {
      for (const width of [1440, 390, 320]) {
        const viewport = { width, height: 800 };
        const page = await pages.open("new", { as, colorScheme, viewport });
        await page.getByRole("heading", { name: "New ticket" }).waitFor();
        expect(width > 320 ? await findViolations(page) : []).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      }
    },
  );
});
