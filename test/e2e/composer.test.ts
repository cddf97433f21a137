import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";
import { writtenText } from "./support/written-text.ts";

interface ListedMessage {
  readonly Body: string;
  readonly Slevel: string;
}

describe("writing on a ticket", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;

  async function makeTicket(): Promise<number> {
    return (await api.call("SaveTicketEntity", { body: { Title: "Cannot log in" } })).json.TicketId;
  }
  const messagesOf = async (ticketId: number) =>
    (
      await api.call<readonly ListedMessage[]>("GetTicketMessageEntities", {
        body: { TicketId: ticketId, MessageIds: [] },
      })
    ).json;

  it("keeps a note a note: a reply begins empty, and nobody outside is sent it", async () => {
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    const text = page.getByRole("textbox", { name: "Text" });
    await text.fill("For us only");
    expect(await page.getByRole("textbox", { name: "To" }).count()).toBe(0);
    await page.getByRole("button", { name: "Reply", exact: true }).click();
    await page.getByRole("textbox", { name: "To" }).waitFor();
    expect(await writtenText(page)).not.toContain("For us only");
    await page.getByRole("button", { name: /Internal note/ }).click();
    expect(await writtenText(page)).toBe("For us only");
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("article", { name: /^Internal note of/ })
      .getByText("For us only")
      .waitFor();
    expect(await messagesOf(ticketId)).toMatchObject([{ Body: "For us only", Slevel: "Internal" }]);
    const outbox = await fetch(`${api.url}/api/counterfoil/v1/outbox`, {
      headers: { authorization: `Basic ${btoa(as)}` },
    });
    expect(JSON.stringify(await outbox.json())).not.toContain("For us only");
  });

  it("keeps what was typed when the page is read again and a colleague changed the ticket", async () => {
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    await page.getByRole("textbox", { name: "Text" }).fill("Half a thought");
    await api.call("SaveTicketEntity", {
      body: { TicketId: ticketId, Title: "Changed meanwhile" },
    });
    await page.reload();
    await page.getByRole("heading", { name: "Changed meanwhile" }).waitFor();
    await page.getByRole("button", { name: /Internal note/ }).click();
    expect(await writtenText(page)).toBe("Half a thought");
  });

  it("names an address that can be none, and sends nothing", async () => {
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example, liv@");
    await page.getByRole("textbox", { name: "Text" }).fill("Hello");
    await page.getByText("No address: liv@").waitFor();
    await page.keyboard.press("Control+Enter");
    expect(await messagesOf(ticketId)).toEqual([]);
  });

  it("sends a reply once, after a newer message of the customer was looked at", async () => {
    const sql = "update setting set value = $1 where name = 'DefaultMail'";
    await database.db.query(sql, ["Help desk <help@desk.example>"]);
    const { rows: versions } = await database.db.query<{ desk: number }>(
      "select desk from desk_version",
    );
    await api.context.desk.refreshIfOlderThan(versions[0]?.desk ?? 0);
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "To" }).fill("ada@berg.example");
    await page.getByRole("textbox", { name: "Text" }).fill("We are on it");
    await page.getByText(/^Draft saved/).waitFor();
    const { status } = await api.call("SaveTicketMessageEntity", {
      body: {
        Ticket: { TicketId: ticketId },
        Body: "Any news?",
        Slevel: "External",
        Badge: "Incoming",
      },
    });
    expect(status).toBe(200);
    await page.reload();
    await page.getByText("Any news?").waitFor();
    await page.getByRole("button", { name: /^Reply draft/ }).click();
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Somebody has written since you began" });
    await dialog.getByRole("button", { name: "Review it first" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Send to ada@berg.example" }).click();
    await page.getByRole("article").getByText("We are on it").waitFor();
    await page.getByRole("textbox", { name: "Text" }).waitFor({ state: "detached" });
    expect(await messagesOf(ticketId)).toHaveLength(2);
    const { rows } = await database.db.query("select 1 from outbox where ticket_id = $1", [
      ticketId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("keeps what was typed before the signature came, and the caret where it was", async () => {
    await database.db.query(
      `update app_user set signature = 'Best regards, Tje'
        where login_name = 'tje0'`,
    );
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    const releases: (() => void)[] = [];
    const held = new Promise<void>((resolve) => releases.push(resolve));
    await page.route("**/GetDefaultMessageContentFull", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("r");
    const text = page.getByRole("textbox", { name: "Text" });
    await text.pressSequentially("Hello");
    for (const release of releases) release();
    await expect.poll(() => writtenText(page)).toMatch(/^Hello\n\n[^]*Best regards, Tje/);
    await text.pressSequentially(" Ada");
    expect(await writtenText(page)).toMatch(/^Hello Ada\n\n[^]*Best regards, Tje/);
  });

  it("asks about a file that the text speaks of", async () => {
    const ticketId = await makeTicket();
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    await page.getByRole("textbox", { name: "Text" }).fill("See the attached log");
    await page.getByRole("button", { name: "Save note" }).click();
    const dialog = page.getByRole("dialog", { name: "No file is attached" });
    await dialog.getByRole("button", { name: "Send anyway" }).click();
    await page.getByRole("article", { name: /^Internal note of/ }).waitFor();
    expect(await messagesOf(ticketId)).toHaveLength(1);
  });

  it.each([
    ["light", 1440],
    ["light", 390],
    ["dark", 1440],
    ["dark", 390],
    ["light", 320],
  ] as const)("can be done by everybody, in the %s, %i pixels wide", async (colorScheme, width) => {
    const ticketId = await makeTicket();
    const viewport = { width, height: 800 };
    const page = await pages.open(`tickets/${ticketId}`, { as, colorScheme, viewport });
    for (const mode of ["Reply", "Internal note"]) {
      await page.getByRole("button", { name: mode, exact: true }).click();
      await page.getByRole("textbox", { name: "Text" }).waitFor();
      expect(width > 320 ? await findViolations(page) : []).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
  });
});
