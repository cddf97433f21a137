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

  it("refuses what is no number while it is typed", async () => {
    const page = await pages.open("admin/fields?item=new", { as: api.administrator });
    const rank = page.locator('[data-field="Rank"] input');
    await rank.fill("ten");
    await page.getByText("Write a whole number, in digits only.").waitFor();
    expect(await rank.getAttribute("aria-invalid")).toBe("true");
    await rank.fill("10");
    expect(await page.getByText("Write a whole number, in digits only.").count()).toBe(0);
  });
});
