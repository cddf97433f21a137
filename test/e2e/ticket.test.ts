import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("an open ticket", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const as = api.administrator;

  async function makeTicket(title: string): Promise<number> {
    const { json } = await api.call("SaveTicketEntity", {
      body: { Title: title, Slevel: "Internal" },
    });
    return json.TicketId;
  }
  const read = async (ticketId: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`)).json;
  /** What a colleague does meanwhile. */
  const change = (ticketId: number, values: object) =>
    api.call("SaveTicketEntity", { body: { TicketId: ticketId, ...values } });

  it("is changed in place, and what was changed can be taken back by a key", async () => {
    const ticketId = await makeTicket("Cannot log in");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    const access = page.getByRole("combobox", { name: "Access" });
    await access.selectOption("External");
    await page.getByText("Saved: Access").waitFor();
    expect((await read(ticketId)).Slevel).toBe("External");
    await access.blur();
    await page.keyboard.press("z");
    await page.getByText("Taken back").waitFor();
    expect((await read(ticketId)).Slevel).toBe("Internal");
  });

  it("has what both did when they changed different fields", async () => {
    const ticketId = await makeTicket("Billed twice");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    const access = page.getByRole("combobox", { name: "Access" });
    await access.waitFor();
    await page.waitForLoadState("networkidle");
    await change(ticketId, { Title: "Billed three times" });
    await access.selectOption("External");
    await page.getByText("Saved: Access").waitFor();
    expect(await read(ticketId)).toMatchObject({ Title: "Billed three times", Slevel: "External" });
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).toBe(
      "Billed three times",
    );
  });

  it.each([
    ["Save mine", "My title"],
    ["Keep theirs", "Their title"],
  ])("asks whose value counts when both changed one field: %s", async (answer, stored) => {
    const ticketId = await makeTicket("A title");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    const title = page.getByRole("textbox", { name: "Title" });
    await title.waitFor();
    await title.fill("My");
    await change(ticketId, { Title: "Their title" });
    // It is heard of at once, and what is being typed stays.
    await page.getByRole("heading", { name: "Their title" }).waitFor();
    await title.pressSequentially(" title");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Both of you changed this" });
    await dialog.getByText("Their title").waitFor();
    await dialog.getByText("My title").waitFor();
    await dialog.getByRole("button", { name: answer }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: stored }).waitFor();
    await expect.poll(async () => (await read(ticketId)).Title).toBe(stored);
  });

  it("says of one that is missing no more than that", async () => {
    const page = await pages.open("tickets/999999", { as });
    const heading = page.getByRole("heading", { name: "There is no such ticket" });
    await heading.waitFor();
    expect(await page.getByRole("combobox", { name: "Status" }).count()).toBe(0);
  });

  it("leads from a ticket to the one that it was merged into", async () => {
    const [survivor, source] = [await makeTicket("Stays"), await makeTicket("Goes")];
    await api.call("MergeTickets", {
      body: { MergedTicketEntity: { TicketId: survivor }, SecondaryTicketIds: [source] },
    });
    const page = await pages.open(`tickets/${source}`, { as });
    await page.getByText(`#${source} was merged into this ticket.`).waitFor();
    await page.getByRole("heading", { name: "Stays" }).waitFor();
    expect(page.url()).toContain(`/app/tickets/${survivor}`);
  });

  it("is postponed by a time that is typed", async () => {
    const ticketId = await makeTicket("Later");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    await page
      .getByRole("combobox", { name: "Status" })
      .getByText("Open")
      .waitFor({ state: "attached" });
    await page.keyboard.press("h");
    const when = page.getByRole("textbox", { name: "When shall it come back?" });
    await when.fill("yesterday");
    await page.keyboard.press("Enter");
    await page.getByText("This is no time that could be read.").waitFor();
    await when.fill("tomorrow 8");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await read(ticketId)).BaseStatus).toBe("Postponed");
  });

  it.each(["light", "dark"] as const)(
    "can be read by everybody, in the %s",
    async (colorScheme) => {
      const ticketId = await makeTicket(
        "A long title that has to go on for a while before it ends",
      );
      for (const width of [1440, 390, 320]) {
        const page = await pages.open(`tickets/${ticketId}`, {
          as,
          colorScheme,
          viewport: { width, height: 800 },
        });
        await page.getByText("Nobody has written yet.").waitFor();
        expect(width > 320 ? await findViolations(page) : []).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      }
    },
  );
});
