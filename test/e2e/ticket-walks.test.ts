import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { messageDesk } from "../http/messages/message-desk.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";
import { writtenText } from "./support/written-text.ts";

const EVEN = 40;
const PATIENT = { timeout: 10_000 };

const banner = (page: Page) => page.getByText("Suggested category: Printers");

const chooseOwner = (page: Page, label: string) =>
  page.getByRole("combobox", { name: "Owner" }).selectOption({ label });
const merge = async (page: Page, { into, other }: { into: number; other: number }) => {
  await page.keyboard.press("Shift+M");
  const dialog = page.getByRole("dialog", { name: "Merge with another ticket" });
  await dialog
    .getByRole("textbox", { name: "Number or title of the other ticket" })
    .fill(String(other));
  await dialog.getByRole("button", { name: `#${other}` }).click();
  if (other === into) await dialog.getByRole("radio", { name: `#${other}` }).check();
  await dialog.getByRole("button", { name: `Merge into #${into}` }).click();
  await dialog.waitFor({ state: "detached" });
};

describe("tickets that two people work on", () => {
  const database = testDatabase();
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const pages = workspacePages(api);
  const as = api.administrator;
  let liv = "";
  let livId = 0;

  beforeAll(async () => {
    await database.db.query(`
      insert into category (category_id, name, full_name, assignment_method)
        values (${EVEN}, 'Printers', 'Printers', 1);
      update desk_version set desk = desk + 1`);
    liv = await api.addUser("liv", "Administrator");
    const { rows } = await database.db.query<{ user_id: number }>(
      "select user_id from app_user where login_name = 'liv'",
    );
    livId = rows[0]?.user_id ?? 0;
    await database.db.query(
      `insert into category_member (category_id, user_id) values (${EVEN}, ${livId})`,
    );
  });

  const make = (title: string) => desk.createTicket({ Title: title, Slevel: "Internal" });
  const read = async (ticketId: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`)).json;
  const open = async (ticketId: number, who: string): Promise<Page> => {
    const page = await pages.open(`tickets/${ticketId}`, { as: who });
    await page.getByRole("combobox", { name: "Owner" }).waitFor();
    return page;
  };

  it.each([
    ["is merged away", true, "Nobody"],
    ["takes another one in", false, "Full liv"],
  ])(
    "a draft outlives a colleague's changes, a merge and a reload when its ticket %s",
    async (_, isMergedAway, ownerName) => {
      const [ticketId, otherId] = [await make("Cannot log in"), await make("Cannot sign in")];
      const hers = await open(ticketId, as);
      await hers.keyboard.press("i");
      await hers.getByRole("textbox", { name: "Text" }).fill("Half a thought");
      await hers.getByText(/^Draft saved/).waitFor();

      const livs = await open(ticketId, liv);
      await chooseOwner(livs, "Full liv");
      await livs.getByText("Saved: Owner").waitFor();
      const survivorId = isMergedAway ? otherId : ticketId;
      await livs.getByRole("combobox", { name: "Owner" }).blur();
      await merge(livs, { into: survivorId, other: otherId });

      await hers.reload();
      await hers.waitForURL(new RegExp(`/tickets/${survivorId}(\\?|$)`));
      if (isMergedAway) await hers.getByText(`#${ticketId} was merged into this ticket.`).waitFor();
      const owner = hers.getByRole("combobox", { name: "Owner" }).locator("option:checked");
      await expect.poll(() => owner.innerText(), PATIENT).toBe(ownerName);
      await hers.getByRole("button", { name: /Internal note/ }).click();
      expect(await writtenText(hers)).toBe("Half a thought");
      await hers.getByText("Full liv", { exact: true }).first().waitFor();
    },
  );

  it("three become one, the addresses of the others lead there, and each can be had again", async () => {
    const ids = [await make("One"), await make("Two"), await make("Three")];
    const [survivor = 0, second = 0, third = 0] = ids;
    for (const id of ids) await desk.addMessage(id, { Body: `Said in ${id}`, Slevel: "Internal" });
    const page = await open(survivor, as);
    await merge(page, { into: survivor, other: second });
    await page.getByText(`Said in ${second}`).waitFor();
    await merge(page, { into: survivor, other: third });
    for (const id of ids) await page.getByRole("article").getByText(`Said in ${id}`).waitFor();
    const other = await pages.open(`tickets/${third}`, { as: liv });
    await other.waitForURL(new RegExp(`/tickets/${survivor}`));
    await other.getByText(`#${third} was merged into this ticket.`).waitFor();
    await other
      .getByRole("link", { name: `#${second}` })
      .first()
      .waitFor();
    expect(await read(second)).toMatchObject({ BaseStatus: "Merged", ConnectId: survivor });

    await page.getByText(`#${third} was merged into #${survivor}`).waitFor();
    await page.keyboard.press("z");
    await page.getByText(`#${third} is a ticket of its own again.`).waitFor();
    await page.getByRole("article").getByText(`Said in ${third}`).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "More actions" }).click();
    const entry = page.getByRole("menuitem", { name: `Take back the merge of #${second}` });
    expect(await entry.innerText()).toMatch(/\(until .+\)/);
    await page.setViewportSize({ width: 320, height: 700 });
    const { x = 0, width = 0 } = (await entry.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1440, height: 900 });
    await entry.click();
    await page.getByText(`#${second} is a ticket of its own again.`).waitFor();
    await page.getByRole("article").getByText(`Said in ${second}`).waitFor({ state: "detached" });
    await page.getByText("took back a merge").first().waitFor();
    for (const id of [second, third]) {
      const again = await pages.open(`tickets/${id}`, { as: liv });
      await again.getByRole("article").getByText(`Said in ${id}`).waitFor();
      expect(new URL(again.url()).pathname).toMatch(new RegExp(`/tickets/${id}$`));
    }
    expect(await read(second)).toMatchObject({
      BaseStatus: "Active",
      ConnectId: 0,
      NumMessages: 1,
    });
  });

  it("a ticket is split with its files, and both sides tell of it", async () => {
    const ticketId = await make("Two problems");
    await desk.addMessage(ticketId, { Body: "No light", Slevel: "Internal" });
    const moved = await desk.addMessage(ticketId, { Body: "And no heat", Slevel: "Internal" });
    await desk.connect(moved, [await desk.attach("warm", { Name: "heating.txt" })]);
    const page = await open(ticketId, as);
    await page.keyboard.press("Shift+S");
    const dialog = page.getByRole("dialog", { name: "Move messages to a new ticket" });
    await dialog.getByRole("textbox", { name: "Title of the new ticket" }).fill("No heat");
    await dialog.getByRole("checkbox", { name: /Files: 1/ }).check();
    await dialog.getByRole("button", { name: "Move 1 message" }).click();
    await page.getByRole("heading", { name: "No heat" }).waitFor();
    await page.getByRole("article").getByText("And no heat").waitFor();
    await page.getByRole("button", { name: "Download heating.txt" }).waitFor();
    await page.getByRole("link", { name: `#${ticketId}`, exact: true }).waitFor();
    const newId = Number(/tickets\/(\d+)/.exec(page.url())?.[1]);
    const source = await pages.open(`tickets/${ticketId}`, { as: liv });
    await source.getByRole("article").getByText("No light").waitFor();
    await source.getByText("moved messages between tickets").waitFor();
    await source.getByRole("link", { name: `#${newId}`, exact: true }).waitFor();
    expect(await source.getByText("And no heat").count()).toBe(0);
    expect(await source.getByRole("button", { name: /heating/ }).count()).toBe(0);
  });

  it("a postponed ticket leaves its view, and comes back when its time has come", async () => {
    const ofLiv = { OwnedBy: { AssociateId: livId }, Slevel: "Internal" };
    const ticketId = await desk.createTicket({ Title: "Wait for parts", ...ofLiv });
    await desk.createTicket({ Title: "Goes on", ...ofLiv });
    const page = await pages.open("", { as: liv, timezoneId: "UTC" });
    await page.clock.setFixedTime(testStart * 1000);
    const rowOf = (title: string) => page.getByRole("row").filter({ hasText: title });
    const row = rowOf("Wait for parts");
    await row.waitFor();
    await page.goto(`${api.url}/app/tickets/${ticketId}`);
    await page.getByRole("combobox", { name: "Owner" }).waitFor();
    await page.keyboard.press("h");
    await page.getByRole("textbox", { name: "When shall it come back?" }).fill("tomorrow 8");
    await page.getByRole("button", { name: "Postpone until 3 Mar 2026, 08:00" }).click();
    await page.getByText("Saved: Status").waitFor();
    await page.goto(`${api.url}/app/`);
    await rowOf("Goes on").waitFor();
    expect(await row.count()).toBe(0);

    const eight = testStart + 23 * 3600;
    await createJobRunner(api.context).runCycle(eight - 1);
    expect((await read(ticketId)).BaseStatus).toBe("Postponed");
    api.clock.set(eight);
    await createJobRunner(api.context).runCycle(eight);
    // Whoever was signed in yesterday is not any more.
    const next = await pages.open("", { as: liv });
    await next.getByRole("row").filter({ hasText: "Wait for parts" }).waitFor();
    await next.goto(`${api.url}/app/tickets/${ticketId}?show=changes`);
    await next.getByText(/^Status: Postponed → Open$/).waitFor();
    api.clock.set(testStart);
  });

  it("a suggested category is taken with all that follows from it, or dismissed for good", async () => {
    const suggest = async (title: string) => {
      const ticketId = await desk.createTicket({
        Title: title,
        Slevel: "Internal",
        Category: { TicketCategoryId: 1 },
      });
      await database.db.query(
        "update ticket set suggested_category_id = $2, owner_id = null where ticket_id = $1",
        [ticketId, EVEN],
      );
      return ticketId;
    };
    const taken = await suggest("No ink");
    const page = await open(taken, as);
    await banner(page).waitFor();
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByText(/Saved: Category/).waitFor();
    await banner(page).waitFor({ state: "detached" });
    expect(await read(taken)).toMatchObject({
      Category: { TicketCategoryId: EVEN },
      OwnedBy: { AssociateId: livId },
    });
    const { rows } = await database.db.query(
      "select human_category_id from ticket where ticket_id = $1",
      [taken],
    );
    expect(rows).toEqual([{ human_category_id: EVEN }]);

    const dismissed = await suggest("No paper");
    await page.goto(`${api.url}/app/tickets/${dismissed}`);
    await banner(page).waitFor();
    expect(await page.getByText("%").count()).toBe(0);
    const stored = page.waitForResponse((answer) => answer.url().includes("SavePreferences"));
    await page.getByRole("button", { name: "Dismiss" }).click();
    await banner(page).waitFor({ state: "detached" });
    await stored;
    const elsewhere = await open(dismissed, as);
    await elsewhere.waitForLoadState("networkidle");
    expect(await banner(elsewhere).count()).toBe(0);
    await banner(await open(dismissed, liv)).waitFor();
  });
});
