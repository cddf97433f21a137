import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { allScreens } from "../screens/all-screens.ts";
import { fillAdministration } from "../screens/fill-administration.ts";
import type { Screen } from "../screens/screen.ts";
import { watchRequests } from "../screens/watch-requests.ts";
import { basicOf } from "../support/browser.ts";
import { createDeskClient } from "../support/desk-client.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findMisfits } from "./support/find-misfits.ts";
import { signIn } from "./support/sign-in.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const titles = [
  "The invoice of December is wrong",
  "No sound",
  "Printer",
  "Two screens",
  "A title that goes on for so long",
];
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** These show data that only a whole demo desk has; what they are made of is on the others. */
const left = new Set(["queue-error", "dashboard-error", "dashboard-empty"]);

describe("every screen", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  let ticketId = 0;
  const credentials = { administrator: api.administrator, agent: "", reader: "" };

  beforeAll(async () => {
    credentials.agent = await api.addUser("olek", "Agent");
    credentials.reader = await api.addUser("grha", "Agent");
    for (const Title of titles) {
      const { json } = await api.call("SaveTicketEntity", {
        body: { Title: `${Title} `.repeat(3) },
      });
      ticketId = json.TicketId;
    }
    await fillAdministration(api, api.administrator);
    const Body = "See invoice 17. ".repeat(20);
    await api.call("SaveTicketMessageEntity", { body: { Ticket: { TicketId: ticketId }, Body } });
    const client = createDeskClient(api.url, basicOf(api.administrator));
    const field = { Key: "x_building", Label: "Building", Type: "ShortText" };
    await client.post("/api/counterfoil/v1/custom-fields", field);
    client.end();
    const Tags = [{ Id: 0, Name: "printer" }];
    await api.call("SaveTicketEntity", { body: { TicketId: ticketId, Tags } });
  });

  /** Opens screens one after the other; signing in takes longer than most of them, so it is done for each reader once. */
  function visitor(page: Page) {
    const requests = watchRequests(page);
    let reader = "";
    return async ({ as = "administrator", address, shows, act }: Screen): Promise<void> => {
      if (reader !== as) {
        await page.context().clearCookies();
        if (as !== "nobody") await signIn(page, api.url, credentials[as]);
        reader = as;
      }
      const path = typeof address === "string" ? address : address({ ticketId });
      await page.goto(`${api.url}/app/${path}`);
      await shows(page).waitFor();
      await act?.(page);
      await requests.settled();
    };
  }

  it.each([
    ["wide", wide, {}],
    ["on a phone", phone, { hasTouch: true, isMobile: true }],
  ])(
    "%s: cuts nothing off, names all that can be used, and makes it large enough",
    async (_, viewport, touch) => {
      const page = await pages.open("me", { viewport, ...touch });
      page.setDefaultTimeout(10_000);
      const visit = visitor(page);
      const misfits: string[] = [];
      for (const screen of allScreens.filter(({ name }) => !left.has(name))) {
        await visit(screen);
        misfits.push(...(await findMisfits(page)).map((misfit) => `${screen.name}: ${misfit}`));
      }
      expect(misfits).toEqual([]);
    },
    300_000,
  );

  it("leaves a phone to the conversation: the head of a ticket is two lines high until more is asked for", async () => {
    const page = await pages.open(`tickets/${ticketId}`, {
      as: api.administrator,
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const head = page.locator("#content header").first();
    await head.getByRole("textbox", { name: "Title" }).waitFor();
    expect((await head.boundingBox())?.height).toBeLessThan(120);
    const more = head.getByRole("button", { name: "Deadlines" });
    expect(await more.getAttribute("aria-expanded")).toBe("false");
    expect(await head.getByRole("list", { name: "Deadlines" }).isVisible()).toBe(false);
    await more.tap();
    await head.getByRole("list", { name: "Deadlines" }).waitFor();
  });

  it("tells the words that are cut short to whoever points at them", async () => {
    const page = await pages.open("?view=AllOpen", { as: api.administrator, viewport: wide });
    const cell = page.locator("[data-row] .truncate", { hasText: "goes on for so long" }).first();
    await cell.hover();
    expect(await cell.getAttribute("title")).toContain("A title that goes on for so long A title");
  });
});
