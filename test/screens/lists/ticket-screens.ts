import type { NamedOnScreens, Screen } from "../screen.ts";

const address = ({ ticketId }: NamedOnScreens): string => `tickets/${ticketId}?view=AllOpen`;
const messages: Screen["shows"] = (page) => page.getByRole("article").first();

/** One ticket: read, answered, made, and missing. */
export const ticketScreens: readonly Screen[] = [
  { name: "ticket", address, shows: messages },
  {
    name: "ticket-reply",
    address,
    shows: messages,
    act: (page) => page.keyboard.press("r"),
  },
  {
    name: "ticket-note",
    address,
    shows: messages,
    act: (page) => page.keyboard.press("i"),
  },
  {
    name: "ticket-menu",
    address,
    shows: messages,
    async act(page) {
      await page.locator("#content header button[aria-haspopup=menu]").first().click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "ticket-postpone",
    address,
    shows: messages,
    async act(page) {
      await page.keyboard.press("h");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "ticket-why",
    address,
    shows: messages,
    async act(page) {
      await page
        .locator("aside button[aria-expanded]")
        .first()
        .click({ timeout: 2000 })
        .catch(() => null);
    },
  },
  {
    name: "ticket-properties",
    address: (desk) => `${address(desk)}&tab=properties`,
    shows: (page) => page.locator("aside select").first(),
  },
  {
    name: "ticket-missing",
    address: "tickets/999999",
    shows: (page) => page.locator("#content h1"),
  },
  { name: "new-ticket", address: "new", shows: (page) => page.locator("#content form") },
];
