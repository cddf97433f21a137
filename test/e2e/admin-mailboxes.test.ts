import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("mailboxes and reply templates", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("keeps a mailbox with its other addresses, and refuses an address twice", async () => {
    const page = await pages.open("admin/mailboxes?item=new", { as: api.administrator });
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page
      .getByLabel("Other addresses of this mailbox")
      .fill("help@example.com\nhi@example.com");
    await page.getByLabel("Port", { exact: true }).fill("993");
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.click();
    await page.waitForURL(/item=\d+/);
    await page.reload();
    expect(await page.getByLabel("Other addresses of this mailbox").inputValue()).toBe(
      "help@example.com\nhi@example.com",
    );
    expect(await findViolations(page)).toEqual([]);

    await page.goto(`${api.url}/app/admin/mailboxes?item=new`);
    await page.getByLabel("Address", { exact: true }).fill("hi@example.com");
    await save.click();
    await page.getByText("Another mailbox has this address.").last().waitFor();
    expect(await page.getByLabel("Address", { exact: true }).getAttribute("aria-invalid")).toBe(
      "true",
    );
  });

  it("says what came of trying a mailbox, until another server is meant", async () => {
    const page = await pages.open("admin/mailboxes?item=new", { as: api.administrator });
    const tryIt = page.getByRole("button", { name: "Test mailbox" });
    expect(await tryIt.isDisabled()).toBe(true);
    await page.getByLabel("Address", { exact: true }).fill("support@example.com");
    await tryIt.click();
    await page.getByText("Write the name of the server first.").waitFor();
    const host = page.getByLabel("Name of the server");
    await host.fill("10.0.0.1");
    expect(await page.getByText("Write the name of the server first.").count()).toBe(0);
    await tryIt.click();
    await page.getByText("10.0.0.1 is in a network that this server may not call.").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("fills a template in as it is written, and shows an unknown variable where it stands", async () => {
    const ticketId = await makeTicket("Printer on fire");
    const page = await pages.open("admin/templates?item=new", { as: api.administrator });
    await page.getByLabel("Name", { exact: true }).fill("Got it");
    await page.getByRole("button", { name: "Add language" }).click();
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByLabel("With ticket").fill(String(ticketId));
    const plain = page.getByRole("textbox", { name: "Plain text" });
    await plain.fill("About : all is well.");
    await plain.press("Home");
    for (let at = 0; at < "About ".length; at += 1) await plain.press("ArrowRight");
    await page.getByLabel("Variable").selectOption("ticket.title");
    await page.getByRole("button", { name: "Insert where I write" }).click();
    expect(await plain.inputValue()).toBe("About [[ticket.title]]: all is well.");
    await preview.getByText("About Printer on fire: all is well.").waitFor();

    await page.getByRole("textbox", { name: "Subject" }).fill("Re: [[ticket.titel]]");
    await preview.getByText("There is no variable [[ticket.titel]].").waitFor();
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.click();
    await page.getByRole("button", { name: "Show it in the text" }).click();
    expect(await page.evaluate<string>("getSelection().toString()")).toBe("[[ticket.titel]]");
    await page.keyboard.type("[[ticket.title]]");
    await save.click();
    await page.waitForURL(/item=\d+/);
    expect(await findViolations(page)).toEqual([]);
  });

  it("stays within a narrow screen, and keeps what the desk itself uses", async () => {
    const page = await pages.open("admin/templates?item=2", {
      as: api.administrator,
      viewport: { width: 320, height: 700 },
      colorScheme: "dark",
    });
    await page.getByRole("textbox", { name: "Subject" }).waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await page.getByRole("button", { name: "Delete …" }).count()).toBe(0);
    const width = "document.querySelector('main form').scrollWidth";
    expect(await page.evaluate<number>(width)).toBeLessThanOrEqual(320);
    expect(await findViolations(page)).toEqual([]);
  });

  async function makeTicket(title: string): Promise<number> {
    const response = await fetch(`${api.url}/api/v1/Ticket`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa(api.administrator)}`,
        accept: "application/json",
        "content-type": "application/json",
      },
      body: JSON.stringify({ Title: title }),
    });
    const { TicketId } = (await response.json()) as { TicketId: number };
    return TicketId;
  }
});
