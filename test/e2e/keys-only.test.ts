import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";
import { writtenText } from "./support/written-text.ts";

describe("a ticket that is answered by keys alone", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;

  beforeAll(async () => {
    await database.db.query(
      `insert into person (person_id, first_name, last_name, emails, language_id)
       values (500, 'Ada', 'Berg', '{ada@berg.example}', 1);
       update setting set value = 'Help desk <help@desk.example>' where name = 'DefaultMail';
       update ticket_status set used_in_queue = true where status_id = 1;
       insert into reply_template (template_id, name, folder)
       values (200, 'New password', 'Accounts'), (201, 'New printer', 'Things');
       insert into reply_template_body (template_id, language_id, plain, flags)
       values (200, 1, 'Dear [[customer.name]], about "[[ticket.title]]": here is a new one.', 3),
              (201, 1, 'It prints.', 3);
       insert into category_member (category_id, user_id)
       select category_id, user_id from category cross join app_user where login_name = 'tje0'
       on conflict do nothing`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const waitingTicket = async (title: string): Promise<number> => {
    const body = { Title: title, Person: { PersonId: 500 }, OwnedBy: { AssociateId: 0 } };
    const { TicketId: ticketId } = (await api.call("SaveTicketEntity", { body })).json;
    const message = { Ticket: { TicketId: ticketId }, Body: "Please help", Slevel: "External" };
    await api.call("SaveTicketMessageEntity", {
      body: { ...message, Person: { PersonId: 500 } },
    });
    return ticketId;
  };

  it("is taken, read, answered by a template and closed, and the next one opens", async () => {
    const first = await waitingTicket("Cannot log in");
    const second = await waitingTicket("No light");
    const page = await pages.open("", { as });
    page.setDefaultTimeout(10_000);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("n");
    await page.waitForURL(new RegExp(`tickets/${first}`));
    await page.getByRole("article").getByText("Please help").waitFor();
    await page.keyboard.press("r");
    const text = page.getByRole("textbox", { name: "Text" });
    await text.waitFor();
    await expect
      .poll(() => page.getByRole("textbox", { name: "To" }).inputValue())
      .toContain("ada@berg.example");
    await page.keyboard.type("/new");
    await page.getByRole("option", { name: /New printer/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type(" pass");
    await page.getByRole("option", { name: /New printer/ }).waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    const filled = 'Dear Ada Berg, about "Cannot log in": here is a new one.';
    await expect.poll(() => writtenText(page)).toContain(filled);
    expect(await writtenText(page)).not.toContain("/new");
    await page.keyboard.press("Control+Shift+Enter");
    await page.waitForURL(new RegExp(`tickets/${second}`));
    await page.getByRole("heading", { name: "No light" }).waitFor();
    const { rows } = await database.db.query(
      `select base_status, (select count(*)::int from outbox o join outgoing_message m using (outbox_id)
                             where o.ticket_id = t.ticket_id and m.plain like $2) as mails
         from ticket t where ticket_id = $1`,
      [first, `%${filled}%`],
    );
    expect(rows).toEqual([{ base_status: 2, mails: 1 }]);
  }, 90_000);

  it("offers no template in the middle of a line, and lets the list be sent away", async () => {
    const ticketId = await waitingTicket("Printer");
    const page = await pages.open(`tickets/${ticketId}`, { as });
    page.setDefaultTimeout(10_000);
    await page.getByRole("article").getByText("Please help").waitFor();
    await page.keyboard.press("i");
    const text = page.getByRole("textbox", { name: "Text" });
    await text.pressSequentially("and/or");
    await text.press("Enter");
    await text.pressSequentially("/");
    const options = page.getByRole("listbox", { name: "Reply templates" });
    await options.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await text.press("Escape");
    await options.waitFor({ state: "detached" });
    await text.press("Enter");
    expect(await writtenText(page)).toBe("and/or\n/\n");
    expect(new URL(page.url()).pathname).toBe(`/app/tickets/${ticketId}`);
  });
});
