import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/domain/assignment/seeded-random.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("what is administered, and what comes of it", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  const request = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${api.url}/api/${path}`, {
      method,
      headers: {
        authorization: `Basic ${btoa(api.administrator)}`,
        accept: "application/json",
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return response.json();
  };

  it("gives real tickets to whom the simulation gave them, and none to who is away", async () => {
    const names = ["ann", "bo", "cy", "di"];
    for (const name of names) await api.addUser(name, "Agent");
    const users = [...api.context.desk.current().users.values()];
    const idOf = (name: string): number =>
      users.find(({ loginName }) => loginName === name)?.userId ?? 0;
    const category = (await request("POST", "v1/List/TicketCategory/Items", {
      Name: "Weighted",
      DelegateMethod: "Weighted",
    })) as { readonly TicketCategoryId: number };
    const id = category.TicketCategoryId;
    const weights = [1, 2, 5, 3];
    await request(
      "PUT",
      `counterfoil/v1/categories/${String(id)}/members`,
      names.map((name, place) => ({ AssociateId: idOf(name), Weight: weights[place] })),
    );
    const away = { Status: "StatusNotAvailable", Message: "" };
    await request("PUT", `v1/User/${String(idOf("di"))}/UserPresenceStatus`, away);

    const page = await pages.open(`admin/categories?item=${String(id)}`, { as: api.administrator });
    await page.getByLabel("Number of tickets").fill("40");
    await page.getByRole("button", { name: "Simulate 40 tickets" }).click();
    const outcome = page.getByRole("region", { name: "Try the assignment" });
    await outcome.getByRole("listitem").first().waitFor();
    const foreseen = await Promise.all(
      names.map(async (name) => {
        const line = outcome.getByRole("listitem").filter({ hasText: `Full ${name}` });
        return Number(await line.locator("strong").textContent());
      }),
    );

    // The simulation of the form begins with this seed too.
    Object.assign(api.context, { random: seededRandom(1) });
    const owners: number[] = [];
    for (let number = 0; number < 40; number += 1) {
      const { json } = await api.call("SaveTicketEntity", {
        body: {
          Title: "Assign me",
          Category: { TicketCategoryId: id },
          OwnedBy: { AssociateId: 2_147_483_647 },
        },
      });
      owners.push(json.OwnedBy?.AssociateId ?? 0);
    }
    const counts = names.map((name) => owners.filter((owner) => owner === idOf(name)).length);
    expect(counts).toEqual(foreseen);
    expect(counts[3]).toBe(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it("names the right that an agent lacks, and asks the server for nothing of the area", async () => {
    const agent = await api.addUser("agent", "Agent");
    const page = await pages.open("", { as: agent });
    const asked: string[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith("/api/")) asked.push(`${response.status()} ${pathname}`);
    });
    await page.goto(`${api.url}/app/admin/priorities`);
    await page.getByRole("heading", { name: "You may not do this" }).waitFor();
    await page.getByText("Administer the service desk").waitFor();
    await page.goto(`${api.url}/app/admin/users?item=1`);
    await page.getByText("General administrator").waitFor();
    const told = asked.filter((line) => /List|priorit|User|roles|usage|audit/i.test(line));
    expect(told.filter((line) => line.startsWith("200"))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });

  it("hides a ticket of a category for members only from others, as if there were none", async () => {
    const stranger = await api.addUser("stranger", "Agent");
    const category = (await request("POST", "v1/List/TicketCategory/Items", {
      Name: "Board",
      Flags: "MembersOnly",
    })) as { readonly TicketCategoryId: number };
    const title = "Merger with nobody";
    const { json } = await api.call("SaveTicketEntity", {
      body: { Title: title, Category: { TicketCategoryId: category.TicketCategoryId } },
    });
    const page = await pages.open("", { as: stranger });
    const statuses: number[] = [];
    const bodies: Promise<string>[] = [];
    page.on("response", (response) => {
      if (!response.url().includes("/api/v1/")) return;
      if (response.url().includes(`Ticket/${json.TicketId}`)) statuses.push(response.status());
      bodies.push(response.text().catch(() => ""));
    });
    await page.goto(`${api.url}/app/tickets/${json.TicketId}`);
    await page.getByRole("main").getByRole("heading").first().waitFor();
    await expect.poll(() => statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([404]));
    expect((await Promise.all(bodies)).join("\n")).not.toContain(title);
    expect(await page.content()).not.toContain(title);
  });

  it("gives a user a password, and shows every right by every role", async () => {
    await api.addUser("newcomer", "Agent");
    const { userId = 0 } =
      [...api.context.desk.current().users.values()].find(
        ({ loginName }) => loginName === "newcomer",
      ) ?? {};
    const page = await pages.open(`admin/users?item=${String(userId)}`, { as: api.administrator });
    const box = page.getByRole("region", { name: "Password" });
    await box.getByLabel("New password").fill("short");
    await box.getByRole("button", { name: "Set password" }).click();
    await box.locator("[aria-invalid=true]").waitFor();
    await box.getByLabel("New password").fill("a much longer passphrase");
    await box.getByRole("button", { name: "Set password" }).click();
    await box.getByText("The password was set.").waitFor();
    const response = await fetch(`${api.url}/api/v1/User/currentPrincipal`, {
      headers: { authorization: `Basic ${btoa("newcomer:a much longer passphrase")}` },
    });
    expect(response.status).toBe(200);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("link", { name: "See what each role may do" }).click();
    await page.getByRole("columnheader", { name: /Agent/ }).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});
