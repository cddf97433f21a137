import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("the search", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  let ticketId = 0;

  beforeAll(async () => {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Billed twice" } });
    ticketId = json.TicketId;
    await api.call("SaveTicketEntity", { body: { Title: "Billed too late" } });
  });

  it("marks what was found, and explains what it does not understand", async () => {
    const page = await pages.open("search", { as: api.administrator });
    page.setDefaultTimeout(10_000);
    await page.getByRole("searchbox").fill("billed");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Billed too late/ }).waitFor();
    expect(await page.locator("mark").first().innerText()).toBe("Billed");
    await page.getByRole("searchbox").fill("billed -late status:open colour:red tag:nope");
    await page.keyboard.press("Enter");
    await page.getByText("colour:red was left out").waitFor();
    await page.getByText("tag:nope was left out").waitFor();
    await page.getByText("1 ticket", { exact: true }).waitFor();
    await page.getByRole("link", { name: /Billed twice/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toContain("status:open");
  });

  it("is in the palette: a ticket by its id, tickets by words, commands behind >", async () => {
    const page = await pages.open("?view=AllOpen", { as: api.administrator });
    page.setDefaultTimeout(10_000);
    await page.getByRole("row").filter({ hasText: "Billed twice" }).waitFor();
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "Search or run a command" });
    const first = page.getByRole("dialog").getByRole("option").first();
    // Enter runs something from the beginning, and it is seen what.
    await first.waitFor();
    await expect
      .poll(() => box.getAttribute("aria-activedescendant"))
      .toBe(await first.getAttribute("id"));
    await box.fill("assign");
    await expect.poll(() => first.innerText()).toContain("Assign to me");
    await box.fill("> billed");
    await page.getByText("Nothing fits what you typed.").waitFor();
    await box.fill("billed twi");
    await page.getByRole("option", { name: /Billed twice/ }).waitFor();
    await box.fill(String(ticketId));
    await page.getByRole("option", { name: `Open ticket ${String(ticketId)}` }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/tickets/${String(ticketId)}`));
  });
});
