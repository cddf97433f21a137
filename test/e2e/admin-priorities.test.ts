import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const preview = (page: Page) => page.getByRole("region", { name: "Try it on a ticket" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

describe("administering priorities", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);

  beforeAll(async () => {
    await database.db.query("update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'");
    await database.db.query("update desk_version set desk = desk + 1");
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
  });

  const openNew = async (): Promise<Page> => {
    const page = await pages.open("admin/priorities?item=new", { as: api.administrator });
    await page.getByRole("button", { name: "Fill in an example" }).click();
    return page;
  };

  it("previews deadline and alerts as a real ticket gets them: lunch, weekend, holiday, summer time", async () => {
    const page = await openNew();
    await page.getByLabel("Name", { exact: true }).fill("Walk");
    await page.getByLabel("Holidays").fill("30/3/2026, 17/5");
    await page.getByRole("button", { name: "Add holiday" }).click();
    await preview(page)
      .getByLabel(/Created at/)
      .fill("2026-03-27T15:00");
    // One hour on Friday, nothing until Tuesday, then 3:30 before lunch and 3:30 after it.
    await preview(page).getByText("Tue, 31 Mar 2026, 15:30").waitFor();
    await preview(page).getByText("1:00 h on Fri + 7:00 h on Tue").waitFor();
    const alert = await preview(page)
      .getByRole("listitem")
      .filter({ hasText: "Level 1" })
      .locator("time")
      .getAttribute("datetime");
    await save(page).click();
    await page.getByRole("heading", { name: "Walk" }).waitFor();
    const id = new URL(page.url()).searchParams.get("item");

    api.clock.set(Date.UTC(2026, 2, 27, 14) / 1000);
    const { json: ticket } = await api.call("SaveTicketEntity", {
      body: {
        Title: "Walk",
        CreatedAt: "2026-03-27T14:00:00Z",
        Priority: { TicketPriorityId: Number(id) },
      },
      headers: { "so-timezone": "UTC,includeTZOffset" },
    });
    expect(new Date(ticket.Deadline).toISOString()).toBe("2026-03-31T13:30:00.000Z");
    expect(new Date(ticket.AlertTimeout).toISOString()).toBe(new Date(alert ?? "").toISOString());
  });

  it("refuses hours that overlap where they are typed, and takes 24:00", async () => {
    const page = await openNew();
    const second = page.getByLabel("Monday, interval 2, from");
    await second.fill("11:00");
    await page.getByText("This interval overlaps another one of the day.").first().waitFor();
    await save(page).click();
    await page.getByText("Not saved: 1 field needs another value.").waitFor();
    expect(await page.locator(":focus").getAttribute("aria-label")).toContain("Monday");
    await second.fill("12:00");
    await page.getByLabel("Monday, interval 2, until").fill("24:00");
    await page.getByRole("button", { name: "Copy Monday to other days" }).click();
    await page.getByRole("menuitem", { name: "To Monday to Friday" }).click();
    expect(await page.getByLabel("Friday, interval 2, until").inputValue()).toBe("24:00");
    await page.getByLabel("Name", { exact: true }).fill("Late");
    await save(page).click();
    await page.getByRole("heading", { name: "Late" }).waitFor();
    await page.reload();
    await page.getByLabel("Friday, interval 2, until").waitFor();
    expect(await page.getByLabel("Friday, interval 2, until").inputValue()).toBe("24:00");
  });

  it("retires a priority that tickets have, and brings it back", async () => {
    const { json: priorities } = await api.call<
      readonly { readonly TicketPriorityId: number; readonly Flags: string }[]
    >("GetAllTicketPriorities", { agent: "List", body: {} });
    const used = priorities.find(({ Flags }) => !Flags.includes("Default"))?.TicketPriorityId;
    await api.call("SaveTicketEntity", {
      body: { Title: "Keeps it", Priority: { TicketPriorityId: used } },
    });
    const page = await pages.open(`admin/priorities?item=${String(used)}`, {
      as: api.administrator,
    });
    await page.getByText("1 open ticket uses this, 1 in all").first().waitFor();
    await page.getByRole("button", { name: "Retire …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 open ticket uses this, 1 in all").waitFor();
    await dialog.getByRole("button", { name: /^Retire / }).click();
    await page.getByRole("button", { name: "Bring back into use" }).waitFor();
    const statusNow = async () => {
      const { json } = await api.call<{ readonly Status: string }>(
        `GetTicketPriorityEntity?ticketPriorityEntityId=${String(used)}`,
        { agent: "List" },
      );
      return json.Status;
    };
    expect(await statusNow()).toBe("Deleted");
    await page.getByRole("button", { name: "Bring back into use" }).click();
    await page.getByRole("button", { name: "Retire …" }).waitFor();
    expect(await statusNow()).toBe("Normal");
  });

  it("asks before changes are lost, and puts what two people changed together", async () => {
    const page = await openNew();
    await page.getByLabel("Name", { exact: true }).fill("Shared");
    await save(page).click();
    await page.getByRole("heading", { name: "Shared" }).waitFor();
    const id = new URL(page.url()).searchParams.get("item") ?? "";
    const theirs = async (changes: object) => {
      const response = await fetch(`${api.url}/api/v1/List/TicketPriority/Items/${id}`, {
        method: "PUT",
        headers: {
          authorization: `Basic ${btoa(api.administrator)}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(changes),
      });
      expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
    };

    await page.getByLabel("Deadline").fill("9:00");
    await page.getByRole("link", { name: "Statuses" }).click();
    await page.getByRole("button", { name: "Stay here" }).click();
    await theirs({ Flags: "AlertSchedule, External" });
    await save(page).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    // The list may still be on its way with what a colleague stored a moment ago.
    const isOffered = () => page.getByLabel("Customers may choose it").isChecked();
    const deadline = () => page.getByLabel("Deadline").inputValue();
    await expect.poll(isOffered).toBe(true);
    await expect.poll(deadline).toBe("9:00");

    await page.getByLabel("Deadline").fill("10:00");
    await theirs({ Deadline: 660 });
    await save(page).click();
    const dialog = page.getByRole("dialog", { name: "Two of you changed the same" });
    await dialog.getByText("11:00").waitFor();
    await dialog.getByLabel("Theirs, as it is now").check();
    await dialog.getByRole("button", { name: "Save what was chosen" }).click();
    await dialog.waitFor({ state: "detached" });
    await page
      .getByText("No changes")
      .or(page.getByText("Saved", { exact: true }))
      .waitFor();
    await expect.poll(deadline).toBe("11:00");
  });
});
