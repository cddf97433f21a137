import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const IN_QUEUE = 20;

describe("taking the next ticket", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  let liv = "";
  let omar = "";

  beforeAll(async () => {
    liv = await api.addUser("liv", "Agent");
    omar = await api.addUser("omar", "Agent");
    await database.db.query(
      `insert into ticket_status (status_id, name, base_status, time_counter, used_in_queue)
       values (${String(IN_QUEUE)}, 'In queue', 1, 3, true)`,
    );
    await database.db.query(
      `insert into category_member (category_id, user_id)
       select 1, user_id from app_user where login_name in ('liv', 'omar')`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  async function queueTicket(title: string): Promise<number> {
    const { json, text } = await api.call("SaveTicketEntity", {
      body: {
        Title: title,
        OwnedBy: { AssociateId: 0 },
        Category: { TicketCategoryId: 1 },
        Status: { TicketStatusId: IN_QUEUE },
      },
    });
    if (json.TicketId === undefined) throw new Error(text);
    return json.TicketId;
  }

  async function open(as: string): Promise<Page> {
    const page = await pages.open("", { as });
    page.setDefaultTimeout(15_000);
    await page.getByRole("heading", { name: "Nothing left in My open" }).waitFor();
    return page;
  }

  it("says why there is none, and whom to ask", async () => {
    const page = await open(api.administrator);
    await page.keyboard.press("n");
    const banner = page.getByRole("region", { name: "Next in queue" });
    await banner.getByText("Nothing waits for you in the queue.").waitFor();
    await banner.getByText("whoever runs the categories can add you to more").waitFor();
    expect(new URL(page.url()).pathname).toBe("/app/");
  });

  it("gives two who ask together different ones, and takes one back with the reason", async () => {
    const waiting = [await queueTicket("Cannot log in"), await queueTicket("Billed twice")];
    const theirs = [await open(liv), await open(omar)] as const;
    await Promise.all(theirs.map((page) => page.keyboard.press("n")));
    await Promise.all(theirs.map((page) => page.waitForURL(/\/tickets\/\d+/)));
    const taken = theirs.map((page) => Number(/\d+$/.exec(new URL(page.url()).pathname)?.[0]));
    expect(taken.toSorted((one, other) => one - other)).toEqual(waiting);

    const [page] = theirs;
    const banner = page.getByRole("region", { name: "Next in queue" });
    await banner.getByText("Of all that wait for somebody it is due first.").waitFor();
    await banner.getByRole("button", { name: "Put back" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Put back and take the next" }).click();
    await dialog.getByText("Say in a few words why it goes back.").waitFor();
    await dialog.getByLabel("Why").fill("I do not know the billing");
    await page.keyboard.press("Enter");
    await banner
      .getByText("Nothing waits for you in the queue, but for what you put back.")
      .waitFor();
    await page.getByRole("heading", { name: "Nothing left in My open" }).waitFor();
    const { rows } = await database.db.query<{ ticketId: number; reason: string }>(
      `select ticket_id as "ticketId", reason from queue_skip`,
    );
    expect(rows).toEqual([{ ticketId: taken[0], reason: "I do not know the billing" }]);
  });
});
