import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("administration", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("names the right that is missing, and asks the server for nothing it guards", async () => {
    const agent = await api.addUser("liv", "Agent");
    const page = await pages.open("", { as: agent });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${api.url}/app/admin/priorities`);
    await page.getByRole("heading", { name: "You may not do this" }).waitFor();
    await page.getByText("Administer the service desk").waitFor();
    expect(asked.filter((path) => path.includes("/List/"))).toEqual([]);
    expect(await page.getByRole("link", { name: "Categories" }).count()).toBe(0);
  });

  it("refuses a limited type without a default, and leads to the field", async () => {
    const page = await pages.open("admin/types?item=new", { as: api.administrator });
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page.getByRole("group", { name: "Statuses" }).getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Choose one of those that are offered.").first().waitFor();
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("aria-invalid")).toBe("true");
    await focused.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { name: "Complaint" }).waitFor();
  });

  it("offers no move that would be a circle, and moves what stands below along", async () => {
    const make = async (Name: string, ParentId: number) => {
      const { json } = await api.call<{ readonly TicketCategoryId: number }>(
        "SaveTicketCategoryEntity",
        { agent: "List", body: { Name, ParentId } },
      );
      return json.TicketCategoryId;
    };
    const top = await make("Top", 0);
    await make("Below", top);
    await make("Aside", 0);
    const page = await pages.open(`admin/categories?item=${String(top)}`, {
      as: api.administrator,
    });
    const parent = page.getByLabel("Move to");
    await parent.waitFor();
    const offered = await parent.locator("option").allTextContents();
    expect(offered).toContain("Aside");
    expect(offered).not.toContain("Top/Below");
    expect(offered).not.toContain("Top");
    await parent.selectOption("Aside");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    const { json: moved } = await api.call<readonly { readonly Fullname: string }[]>(
      "GetTicketCategories",
      { agent: "List" },
    );
    expect(moved.map(({ Fullname }) => Fullname)).toContain("Aside/Top/Below");
  });

  it("simulates weights as they stand in the form: 1, 2 and 5 of 800 tickets, none for who is away", async () => {
    const names = ["ann", "bo", "cy", "di"];
    for (const name of names) await api.addUser(name, "Agent");
    const page = await pages.open("admin/categories?item=new", { as: api.administrator });
    await page.getByLabel("Name", { exact: true }).fill("Weighted");
    await page.getByLabel("Who gets a new ticket").selectOption("Weighted");
    for (const [name, weight] of [
      ["ann", 1],
      ["bo", 2],
      ["cy", 5],
      ["di", 0],
    ] as const) {
      await page.getByLabel("Add a member").selectOption({ label: `Full ${name}` });
      await page.getByLabel(`Weight of Full ${name}`).fill(String(weight));
    }
    await page.getByLabel("Number of tickets").fill("800");
    await page.getByRole("button", { name: "Simulate 800 tickets" }).click();
    const outcome = page.getByRole("region", { name: "Try the assignment" });
    const countOf = async (name: string) =>
      Number(
        await outcome
          .getByRole("listitem")
          .filter({ hasText: `Full ${name}` })
          .locator("strong")
          .textContent(),
      );
    await outcome.getByRole("listitem").first().waitFor();
    const counts = await Promise.all(names.map(countOf));
    expect(counts[3]).toBe(0);
    expect(Math.abs((counts[0] ?? 0) - 100)).toBeLessThan(40);
    expect(Math.abs((counts[1] ?? 0) - 200)).toBeLessThan(50);
    expect(Math.abs((counts[2] ?? 0) - 500)).toBeLessThan(60);
  });

  it("gives the tickets of a deleted status another one of its base status", async () => {
    const { json: status } = await api.call<{ readonly TicketStatusId: number }>(
      "SaveTicketStatusEntity",
      { agent: "List", body: { Name: "Parked", Status: "Active" } },
    );
    const { json: ticket } = await api.call("SaveTicketEntity", {
      body: { Title: "Parked", Status: { TicketStatusId: status.TicketStatusId } },
    });
    const page = await pages.open(`admin/statuses?item=${String(status.TicketStatusId)}`, {
      as: api.administrator,
    });
    await page.getByRole("button", { name: "Delete …" }).click();
    await page.getByRole("dialog").getByLabel("Give its tickets this status").waitFor();
    await page.getByRole("button", { name: "Delete Parked" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const { json: after } = await api.call(`GetTicketEntity?ticketEntityId=${ticket.TicketId}`);
    expect(after.Status?.TicketStatusId).not.toBe(status.TicketStatusId);
  });

  it("shows a token once", async () => {
    const page = await pages.open("admin/tokens", { as: api.administrator });
    await page.getByRole("button", { name: "New token" }).click();
    await page.getByLabel("What it is for").fill("Warehouse");
    await page.getByRole("button", { name: "Make token" }).click();
    const token = await page.getByLabel("Token", { exact: true }).inputValue();
    expect(token.length).toBeGreaterThan(20);
    await page.getByRole("button", { name: "I have copied it" }).click();
    await page.getByText("Warehouse").waitFor();
    await page.reload();
    await page.getByText("Warehouse").waitFor();
    expect(await page.content()).not.toContain(token);
  });
});
