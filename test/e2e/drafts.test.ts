import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, basicOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";
import { writtenText } from "./support/written-text.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Text" });

describe("a draft", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;

  const makeTicket = async (): Promise<number> =>
    (await api.call("SaveTicketEntity", { body: { Title: "Cannot log in" } })).json.TicketId;
  const messagesOf = async (ticketId: number) => {
    const sql =
      "select body from message join message_text using (message_id) where ticket_id = $1";
    return (await database.db.query<{ body: string }>(sql, [ticketId])).rows;
  };
  const openNote = async (ticketId: number): Promise<Page> => {
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    await text(page).waitFor();
    return page;
  };
  const serverDraft = async (ticketId: number) =>
    (
      await ask(api, `/api/counterfoil/v1/drafts/${ticketId}/Note`, {
        headers: { authorization: basicOf(as) },
      })
    ).json;

  it("survives a network that is cut while it is typed, and is sent once", async () => {
    const ticketId = await makeTicket();
    const page = await openNote(ticketId);
    await text(page).pressSequentially("Before ");
    await page.context().setOffline(true);
    await page.getByText(/^You are offline/).waitFor();
    await text(page).pressSequentially("and after");
    const save = page.getByRole("button", { name: "Save note" });
    await page.getByText(/^There is no connection/).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^Draft saved/).waitFor();
    expect(await messagesOf(ticketId)).toEqual([]);
    await page.reload().catch(() => undefined);
    await page.context().setOffline(false);
    await page.goto(`${api.url}/app/tickets/${ticketId}`);
    await page.getByRole("button", { name: /^Internal note draft/ }).click();
    expect(await writtenText(page)).toBe("Before and after");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article").getByText("Before and after").waitFor();
    expect(await messagesOf(ticketId)).toEqual([{ body: "Before and after" }]);
  });

  it("is sent once when the session ends and somebody signs in again over the page", async () => {
    const ticketId = await makeTicket();
    const page = await openNote(ticketId);
    await text(page).fill("Worth keeping");
    await page.context().clearCookies();
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Sign in" });
    await dialog.waitFor();
    expect(await messagesOf(ticketId)).toEqual([]);
    const [, password = ""] = as.split(":");
    await dialog.getByLabel("Password", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("article").getByText("Worth keeping").waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(await messagesOf(ticketId)).toEqual([{ body: "Worth keeping" }]);
  });

  it("is there on another device, and never takes the place of what is typed there", async () => {
    const ticketId = await makeTicket();
    const page = await openNote(ticketId);
    await text(page).fill("Begun at the desk");
    await expect
      .poll(() => serverDraft(ticketId), { timeout: 15_000 })
      .toMatchObject({ Content: "Begun at the desk" });
    const other = await openNote(ticketId);
    await expect.poll(() => writtenText(other)).toBe("Begun at the desk");
    const third = await pages.open(`tickets/${ticketId}`, { as });
    await third.getByText("Nobody has written yet.").waitFor();
    const releases: (() => void)[] = [];
    const held = new Promise<void>((resolve) => releases.push(resolve));
    await third.route("**/drafts/**", async (route) => {
      if (route.request().method() === "GET") await held;
      await route.continue();
    });
    await third.keyboard.press("i");
    await text(third).fill("Typed here");
    const answered = third.waitForResponse(/drafts\/\d+\/Note/);
    for (const release of releases) release();
    await answered;
    await third.getByText(/^Draft saved/).waitFor();
    expect(await writtenText(third)).toBe("Typed here");
    await third.getByRole("button", { name: "Discard the draft" }).click();
    await expect.poll(() => serverDraft(ticketId)).toBeNull();
  });
});
