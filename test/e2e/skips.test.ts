import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const SKIPS = "**/api/counterfoil/v1/skips";

describe("what agents put back into the queue", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;
  const ticketIds: number[] = [];
  let liv = "";

  beforeAll(async () => {
    liv = await api.addUser("liv", "Agent");
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const { json } = await api.call("SaveTicketEntity", { body: { Title: `Bill ${number}` } });
      ticketIds.push(json.TicketId);
    }
  });

  const open = (options: object = {}) => pages.open("dashboard", { as, ...options });

  it("is said to be nothing, and where it will be told", async () => {
    const page = await open();
    const section = page.getByRole("region", { name: "Put back into the queue" });
    await section.getByText("Nobody put a ticket back lately.").waitFor();
    expect(await section.getByRole("table").count()).toBe(0);
  });

  it("is listed with the reasons, the newest first, and leads to the tickets", async () => {
    await database.db.query(
      `insert into queue_skip (ticket_id, user_id, reason, skipped_at)
       select id, (select user_id from app_user where login_name = 'liv'), 'I do not know bill ' || id,
              to_timestamp($2::int + id)
         from unnest($1::int[]) id`,
      [ticketIds, api.clock.now() - 3600],
    );
    const page = await open();
    const table = page.getByRole("table", { name: "Put back into the queue" });
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(1 + 8);
    const newest = String(ticketIds.at(-1));
    const first = table.getByRole("row").nth(1);
    expect(await first.innerText()).toContain(`I do not know bill ${newest}`);
    expect(await first.innerText()).toContain("Full liv");
    await page.getByRole("button", { name: "Show all 9" }).click();
    await expect.poll(() => table.getByRole("row").count()).toBe(1 + 9);
    await first.getByRole("link").click();
    await page.waitForURL(new RegExp(`/tickets/${newest}$`));
  });

  it.each(["light", "dark"] as const)(
    "can be read by everybody, in the %s",
    async (colorScheme) => {
      for (const width of [1440, 390, 320]) {
        const page = await open({ colorScheme, viewport: { width, height: 800 } });
        await page.getByRole("table", { name: "Put back into the queue" }).waitFor();
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(width === 320 ? [] : await findViolations(page)).toEqual([]);
      }
    },
  );

  it("leaves the charts when it cannot be read, and is read again on demand", async () => {
    const page = await pages.open("me", { as });
    await page.route(SKIPS, (route) => route.abort());
    await page.goto(`${api.url}/app/dashboard`);
    const section = page.getByRole("region", { name: "Put back into the queue" });
    const failure = section.getByRole("alert");
    await failure.waitFor({ timeout: 20_000 });
    await page.unroute(SKIPS);
    await failure.getByRole("button", { name: "Try again" }).click();
    await section.getByRole("table").waitFor();
    expect(await failure.count()).toBe(0);
  });

  it("is not for agents, who are not even asked for it, nor on the dashboard of one's own", async () => {
    const page = await pages.open("me", { as: liv });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${api.url}/app/dashboard`);
    await page.getByText(/^As of/).waitFor();
    await page.waitForLoadState("networkidle");
    expect(asked.filter((path) => path.endsWith("/skips"))).toEqual([]);
    const own = await pages.open("dashboard?scope=me", { as });
    await own.getByText(/^As of/).waitFor();
    expect(await own.getByRole("region", { name: "Put back into the queue" }).count()).toBe(0);
  });
});
