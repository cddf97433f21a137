import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const save = "explorer?operation=v1TicketAgent_SaveTicketEntity";

describe("the API explorer", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("points at the line of what is wrong, asks once before it writes, and shows the answer", async () => {
    const page = await pages.open(save, { as: api.administrator });
    const body = page.getByLabel("Body (JSON)");
    const send = page.getByRole("button", { name: "Send", exact: true });
    await body.fill('{\n  "Title": "Hello",\n  "Slevel": "Extern"\n}');
    await send.click();
    await page.getByText("Line 3 · Slevel").waitFor();
    await body.fill('{\n  "Title": "Hello"\n  "Slevel": "External"\n}');
    await send.click();
    await page.getByText("Line 3", { exact: true }).waitFor();

    await body.fill(
      '{\n  "Title": "Hello",\n  "Category": {\n    "TicketCategoryId": 999999\n  }\n}',
    );
    await send.click();
    await page.getByRole("button", { name: "Send and change it" }).click();
    await page.getByText(/^Line \d · Category/).waitFor();
    await page.getByText(/^400 /).waitFor();

    await body.fill(
      '{\n  "Title": "From the explorer",\n  "OwnedBy": { "AssociateId": 2147483647 }\n}',
    );
    await page.getByText("the rules of the category choose").waitFor();
    await send.click();
    await page.getByText(/^200 OK/).waitFor();
    const answer = JSON.parse(await page.getByLabel("Body of the answer").inputValue()) as {
      readonly TicketId: number;
    };
    const { json } = await api.call(`GetTicketEntity?ticketEntityId=${answer.TicketId}`);
    expect(json.Title).toBe("From the explorer");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("finds operations, reads without asking, and lets a token call in place of the reader", async () => {
    const page = await pages.open("explorer", { as: api.administrator });
    await page.getByLabel("Find an operation").fill("currentPrincipal");
    await page.getByRole("link", { name: /currentPrincipal/ }).click();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText(/^200 OK/).waitFor();
    await page.getByLabel("Run as").selectOption("token");
    await page.getByLabel("Access token").fill("no such token");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText(/^401 /).waitFor();
    const snippet = await page.getByLabel("The same elsewhere").last().inputValue();
    expect(snippet).toContain("curl -X GET");
    expect(snippet).not.toContain("no such token");
  });

  it.each(["light", "dark"] as const)(
    "can be read by everybody, in the %s",
    async (colorScheme) => {
      for (const width of [1440, 390]) {
        const viewport = { width, height: 900 };
        const page = await pages.open(save, { colorScheme, viewport, as: api.administrator });
        await page.getByLabel("Body (JSON)").waitFor();
        expect(await findViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 900 });
        expect(await sidewaysOverflow(page)).toBe(0);
      }
    },
  );

  it("fills a body in member by member, and goes on with the last description when there is none", async () => {
    const page = await pages.open(save, { as: api.administrator });
    const body = page.getByLabel("Body (JSON)");
    await body.fill('{ "Title": "Hello" }');
    await page.getByLabel("Form", { exact: true }).check();
    await page.getByLabel("Title", { exact: true }).fill("By form");
    await page.getByLabel("Member").selectOption("Slevel");
    await page.getByRole("button", { name: "Add member" }).click();
    await page.getByLabel("Slevel", { exact: true }).selectOption("External");
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("JSON", { exact: true }).check();
    expect(JSON.parse(await body.inputValue())).toEqual({ Title: "By form", Slevel: "External" });

    await page.route("**/openapi/v1.json", (route) => route.abort());
    await page.reload();
    await page.getByText(/This is the copy of/).waitFor();
    await page.getByLabel("Body (JSON)").waitFor();
  });
});
