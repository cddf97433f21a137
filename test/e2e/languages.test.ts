import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { adminScreens } from "../screens/lists/admin-screens.ts";
import { otherScreens } from "../screens/lists/other-screens.ts";
import { queueScreens } from "../screens/lists/queue-screens.ts";
import { ticketScreens } from "../screens/lists/ticket-screens.ts";
import type { Screen } from "../screens/screen.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const languages = ["en", "no", "sv", "da", "de", "nl"] as const;
/** A wide screen, the least with two panes, the wide one at 200 %, and the smallest there is. */
const widths = [1440, 820, 720, 320];
const HEIGHT = 900;

const queue = ["queue", "queue-chosen", "queue-no-match", "palette", "key-help"];
const ticket = ["ticket", "ticket-reply", "ticket-properties", "new-ticket"];
const admin = ["admin-categories", "admin-priorities", "admin-users", "admin-tokens"];
const other = ["dashboard", "explorer", "me"];

const named = (list: readonly Screen[], names: readonly string[]): readonly Screen[] =>
  names.map((name) => {
    const screen = list.find((each) => each.name === name);
    if (screen === undefined) throw new Error(`there is no screen ${name}`);
    return screen;
  });

describe("the screens in every language, dark, from 320 to 1440 pixels and at 200 %", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  let ticketId = 0;

  beforeAll(async () => {
    const Title = "Rechnungsadressänderungsbestätigung für die Zweigniederlassung fehlt";
    for (let made = 0; made < 3; made += 1) {
      const { json } = await api.call("SaveTicketEntity", { body: { Title } });
      ticketId = json.TicketId;
    }
    const Body = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(8);
    await api.call("SaveTicketMessageEntity", { body: { Ticket: { TicketId: ticketId }, Body } });
  });

  it.each([
    ["the queue", named(queueScreens, queue)],
    ["the ticket", named(ticketScreens, ticket)],
    ["administration", named(adminScreens, admin)],
    ["the rest", named(otherScreens, other)],
  ])(
    "clips nothing and can be read by everybody: %s",
    async (_area, screens) => {
      const page = await pages.open("me", { as: api.administrator, colorScheme: "dark" });
      page.setDefaultTimeout(15_000);
      for (const screen of screens) {
        const { name, address } = screen;
        const path = typeof address === "string" ? address : address({ ticketId });
        await page.goto(`${api.url}/app/${path}`);
        expect([name, await faultsOf(page, screen)]).toEqual([name, []]);
        expect([name, await findViolations(page)]).toEqual([name, []]);
      }
    },
    120_000,
  );

  it("clips nothing of the sign-in", async () => {
    const page = await pages.open("", { colorScheme: "dark" });
    for (const login of named(otherScreens, ["login"])) {
      expect(await faultsOf(page, login)).toEqual([]);
    }
  });
});

/** What is too wide or clipped, in which language at which width. The page stays in the last of each. */
async function faultsOf(page: Page, { shows, act }: Screen): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const language of languages) {
    await page.setViewportSize({ width: widths[0] ?? 0, height: HEIGHT });
    await shows(page).waitFor();
    await speak(page, language);
    await shows(page).waitFor();
    await act?.(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      await drawn(page);
      const found = await page.evaluate<string[]>(tooWide);
      faults.push(...found.map((fault) => `${language}, ${width}: ${fault}`));
    }
  }
  return faults;
}

/** Changes the language as another tab of the same reader does. */
async function speak(page: Page, language: (typeof languages)[number]): Promise<void> {
  const key = "counterfoil.preferences";
  await page.evaluate(`
    localStorage.setItem("${key}", JSON.stringify({ language: "${language}" }));
    dispatchEvent(new StorageEvent("storage", { key: "${key}" }));`);
  const tag = language === "no" ? "nb" : language;
  await page.locator(`html[lang^=${tag}]`).waitFor();
  await drawn(page);
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    "new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))",
  );
}

/** Runs in the page. What is hidden for the eye is one pixel wide. */
const tooWide = `(() => {
  const root = document.documentElement;
  const page = root.scrollWidth > root.clientWidth
    ? ["the page by " + (root.scrollWidth - root.clientWidth)] : [];
  const clipped = [...document.querySelectorAll("button, h1, h2, h3, main ~ nav span, header nav span")]
    .filter((each) => each.checkVisibility() && each.clientWidth > 1)
    .filter((each) => each.scrollWidth > each.clientWidth)
    .map((each) => each.localName + " " + each.textContent + " by " + (each.scrollWidth - each.clientWidth));
  return [...page, ...clipped];
})()`;
