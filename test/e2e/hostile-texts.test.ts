import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { ask, basicOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { webhookReceiver } from "../support/webhook-receiver.ts";
import { workspacePages } from "./support/workspace-pages.ts";

/** Markup, a way out of an attribute, a template of another tool, and a mark that turns what follows. */
const ATTACK = `"><img src=x onerror=top.hit=1><script>top.hit=1</script>{{7*7}}\${7*7}\u202Egpj`;
/** As much of it as tells that it stands there as a text. */
const AS_TEXT = `"><img src=x onerror=top.hit=1><script>`;
const named = (name: string): string => `${name}${ATTACK}`;

/** What each table is told to call its rows. Texts with a name in each language are taken as one here. */
const renamed = {
  Category: "update category set name = $1, full_name = $1",
  Priority: "update priority set name = $1",
  Status: "update ticket_status set name = $1",
  Kind: "update ticket_type set name = $1",
  Template: "update reply_template set name = $1, folder = $1",
  Body: "update reply_template_body set subject = $1, plain = $1, html = $1",
  Tag: "insert into tag (tag_id, name, folded_name, tooltip) values (9, $1, lower($1), $1)",
  Label: "insert into custom_field (key, label, type, max_length) values ('x_a', $1, 2, 200)",
  Company: "insert into contact (contact_id, name, department) values (7, $1, $1)",
  Person:
    "insert into person (person_id, contact_id, first_name, last_name, emails) values (7, 7, $1, $1, '{a@example.com}')",
} as const;

/** Addresses of the workspace, with what has to be seen there. */
const screens: Readonly<Record<string, readonly string[]>> = {
  "?view=AllOpen": ["Title", "View"],
  "tickets/{ticket}?show=all": [
    "Title",
    "Category",
    "Priority",
    "Status",
    "Kind",
    "Tag",
    "Label",
    "Value",
    "Person",
  ],
  new: ["Category", "Priority", "User"],
  "search?q=Title": ["Title"],
  dashboard: ["User"],
  me: ["User"],
  "admin/categories?item=1": ["Category"],
  "admin/priorities?item=1": ["Priority"],
  "admin/statuses?item=1": ["Status"],
  "admin/types?item=1": ["Kind"],
  "admin/tags?item=9": ["Tag"],
  "admin/fields?item=x_a": ["Label"],
  "admin/mailboxes?item={box}": ["Box"],
  "admin/templates?item={template}": ["Template", "Body"],
  "admin/users?item=1": ["User"],
  "admin/webhooks?item={hook}": ["Hook"],
  "admin/tokens": ["Token"],
  "admin/audit": ["Box"],
};

/** What can be read on a page: its text, and what stands in its fields. */
const readable = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `for (const each of document.querySelectorAll("details")) each.open = true;
     document.body.innerText + "\\n" +
     [...document.querySelectorAll("input, textarea, option")].map((each) => each.value + "\\n" + each.label + "\\n" + each.textContent).join("\\n")`,
  );

describe("texts that are meant to run", () => {
  const database = testDatabase();
  beforeAll(async () => {
    for (const [name, sql] of Object.entries(renamed)) {
      await database.db.query(sql, [named(name)]);
    }
  });
  const api = testApi(database);
  const pages = workspacePages(api);
  const receiver = webhookReceiver();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    await database.db.query("update app_user set full_name = $1", [named("User")]);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const { json } = await api.call("SaveTicketEntity", {
      body: {
        Title: named("Title"),
        Author: named("Author"),
        Tags: [{ Id: 9 }],
        Person: { PersonId: 7 },
        CustomFields: { x_a: named("Value") },
        OwnedBy: { AssociateId: 1 },
      },
    });
    ids["ticket"] = String(json.TicketId);
    await api.call("SaveTicketEntity", {
      body: { TicketId: json.TicketId, Title: `${named("Title")}!` },
    });
    await api.call("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: json.TicketId }, Body: named("Text"), Author: named("Author") },
    });
    const make = async (path: string, body: object, member: string): Promise<string> => {
      const answer = await ask(api, path, {
        method: "POST",
        headers: { authorization: basicOf(api.administrator) },
        body,
      });
      expect([path, answer.status, answer.text]).toEqual([path, 200, expect.anything()]);
      return String(answer.json[member]);
    };
    const own = "/api/counterfoil/v1";
    await make(`${own}/views`, { Name: named("View"), IsPinned: true }, "ViewId");
    await make(`${own}/tokens`, { Name: named("Token"), Scopes: ["read"] }, "TokenId");
    const box = {
      Address: "box@example.com",
      FriendlyName: named("Box"),
      TicketCategoryId: 1,
      TicketPriorityId: 1,
    };
    await make(
      `${own}/mailboxes`,
      { ...box, Address: "two@example.com", FriendlyName: "=1+1" },
      "MailboxId",
    );
    ids["box"] = await make(`${own}/mailboxes`, box, "MailboxId");
    const hook = {
      Name: named("Hook"),
      Events: ["ticket.created"],
      TargetUrl: `${receiver.url}/200`,
    };
    ids["hook"] = await make("/api/v1/Webhook", hook, "WebhookId");
    const found = await database.db.query<{ id: number }>(
      "select min(template_id)::int as id from reply_template_body",
    );
    ids["template"] = String(found.rows[0]?.id);
  });

  it("stand as texts on every screen", async () => {
    const page = await pages.open("me", { as: api.administrator });
    for (const [pattern, names] of Object.entries(screens)) {
      const address = pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "");
      await page.goto(`${api.url}/app/${address}`);
      const absent = async (): Promise<string[]> => {
        const text = await readable(page);
        return names.filter((name) => !text.includes(`${name}${AS_TEXT}`));
      };
      await expect.poll(absent, { timeout: 10_000, message: pattern }).toEqual([]);
      const ran = await page.evaluate("window.hit");
      const made = await page.locator("img[src='x'], body script:not([src])").count();
      expect([pattern, ran, made]).toEqual([pattern, undefined, 0]);
    }
  }, 90_000);

  it("are no formulas in the file of changes", async () => {
    const page = await pages.open("admin/audit", { as: api.administrator });
    await page.getByText(`Box${AS_TEXT}`, { exact: false }).first().waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("audit.csv");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("Box");
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
  });

  it("would not even run if they were taken for markup", async () => {
    const page = await pages.open("me", {
      as: api.administrator,
      mayComplain: /Content Security Policy/,
    });
    await page.getByRole("heading").first().waitFor();
    await page.evaluate(`document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(ATTACK)})`);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement("script"), { text: "top.hit=1" }))`,
    );
    const made = page.locator("img[src='x'], body script:not([src])");
    await expect.poll(() => made.count()).toBeGreaterThan(1);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });
});
