import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testApi, testStart } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";
import { richText, writtenText } from "./support/written-text.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Text" });

describe("a message that was sent", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;

  beforeAll(async () => {
    const sql =
      "update setting set value = 'Help desk <help@desk.example>' where name = 'DefaultMail'";
    await database.db.query(sql);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  // The clock goes back for each test, and what has left would be held again.
  beforeEach(() => database.db.query("delete from held_send"));

  const makeTicket = async (): Promise<number> =>
    (await api.call("SaveTicketEntity", { body: { Title: "Cannot log in" } })).json.TicketId;
  const stored = async (ticketId: number) => {
    const { rows } = await database.db.query<{
      messages: number;
      mails: number;
      base_status: number;
    }>(
      `select base_status, (select count(*)::int from outbox o where o.ticket_id = t.ticket_id) as mails,
              (select count(*)::int from message m where m.ticket_id = t.ticket_id) as messages
         from ticket t where ticket_id = $1`,
      [ticketId],
    );
    return rows[0];
  };

  /** Writes a reply with a file and holds it, and the clock stands where it was. */
  async function sendAndClose(ticketId: number): Promise<Page> {
    api.clock.set(testStart);
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example");
    await text(page).fill("Try this");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "steps.txt", mimeType: "text/plain", buffer: Buffer.from("1, 2") });
    await page.getByRole("button", { name: "Remove steps.txt" }).waitFor();
    // The countdown of the page stands still, however long the machine takes.
    await page.clock.setFixedTime(new Date());
    await page.getByRole("button", { name: "Send and close" }).click();
    await page.getByText(/^Held until .+: to ada@berg.example/).waitFor();
    return page;
  }

  it("comes back at eight seconds: no mail, and draft, files and status as they were", async () => {
    const ticketId = await makeTicket();
    const page = await sendAndClose(ticketId);
    expect(await stored(ticketId)).toEqual({ messages: 1, mails: 1, base_status: 2 });
    await page.getByRole("article").getByText("Try this").waitFor();
    expect(await findViolations(page)).toEqual([]);
    api.clock.set(testStart + 8);
    await page.keyboard.press("z");
    await page.getByText(/^Called back: nothing was sent/).waitFor();
    expect(await writtenText(page)).toBe("Try this");
    expect(await page.getByRole("textbox", { name: "To" }).inputValue()).toBe("ada@berg.example");
    await page.getByRole("button", { name: "Remove steps.txt" }).waitFor();
    expect(await stored(ticketId)).toEqual({ messages: 0, mails: 0, base_status: 1 });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.getByRole("button", { name: "Send to ada@berg.example" }).click();
    await page.getByText(/^Held until/).waitFor();
    expect(await stored(ticketId)).toEqual({ messages: 1, mails: 1, base_status: 1 });
  });

  it("does not come back at eleven seconds, and says so", async () => {
    const ticketId = await makeTicket();
    const page = await sendAndClose(ticketId);
    // Nothing else may tell the page how late it is.
    await page.route("**/api/**", async (route) => {
      if (route.request().method() === "DELETE") await route.continue();
    });
    api.clock.set(testStart + 11);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("alert").getByText("has left and cannot be called back").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    expect(await stored(ticketId)).toEqual({ messages: 1, mails: 1, base_status: 2 });
  });

  it("can be called back after the page was read again, and by another page", async () => {
    const ticketId = await makeTicket();
    api.clock.set(testStart);
    // The clock of the page is a script, of which a frame with a message wants none.
    const mayComplain = /Blocked script execution/;
    const page = await pages.open(`tickets/${ticketId}`, { as, mayComplain });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.clock.setFixedTime(new Date());
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example");
    await richText(page).press("Control+b");
    await page.keyboard.type("Try this");
    const other = await page.context().newPage();
    await other.goto(`${api.url}/app/`);
    await other.clock.setFixedTime(new Date());
    await other.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Send to ada@berg.example" }).click();
    const banner = /^Held until .+: to ada@berg.example/;
    await other.getByText(banner).waitFor();
    await page.reload();
    await page.getByText(banner).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Called back: nothing was sent/).waitFor();
    expect(await writtenText(page)).toBe("Try this");
    expect(await richText(page).locator("strong").innerText()).toBe("Try this");
    expect(await page.getByRole("textbox", { name: "To" }).inputValue()).toBe("ada@berg.example");
    await other.getByText(banner).waitFor({ state: "detached" });
    expect(await stored(ticketId)).toEqual({ messages: 0, mails: 0, base_status: 1 });
  });

  it("can be called back from another screen, on a narrow one too", async () => {
    const ticketId = await makeTicket();
    const page = await sendAndClose(ticketId);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("link", { name: "Desk", exact: true }).click();
    await page.waitForURL(/\/app\/(\?.*)?$/);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(new RegExp(`tickets/${ticketId}`));
    await page.getByText(/^Called back/).waitFor();
    expect(await writtenText(page)).toBe("Try this");
  });

  it("stops once when the customer writes while it is written, without reading the page again", async () => {
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example");
    await text(page).fill("We are on it");
    const incoming = { Body: "Any news?", Slevel: "External", Badge: "Incoming" };
    const { status } = await api.call("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: ticketId }, ...incoming },
    });
    expect(status).toBe(200);
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Somebody has written since you began" });
    await dialog.getByRole("button", { name: "Review it first" }).click();
    await page.getByRole("article").getByText("Any news?").waitFor();
    expect(await writtenText(page)).toBe("We are on it");
    expect(await stored(ticketId)).toMatchObject({ messages: 1, mails: 0 });
    await page.getByRole("button", { name: "Send to ada@berg.example" }).click();
    await page.getByText(/^Held until/).waitFor();
    expect(await stored(ticketId)).toMatchObject({ messages: 2, mails: 1 });
  });

  it("stores nothing when it is refused, and stays as it was", async () => {
    const ticketId = await makeTicket();
    await database.db.query("update setting set value = '' where name = 'DefaultMail'");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example");
    await text(page).fill("We are on it");
    await page.getByRole("button", { name: "Send and close" }).click();
    await page.getByRole("alert").waitFor();
    await database.db.query(
      "update setting set value = 'help@desk.example' where name = 'DefaultMail'",
    );
    expect(await writtenText(page)).toBe("We are on it");
    expect(await stored(ticketId)).toEqual({ messages: 0, mails: 0, base_status: 1 });
  });
});
