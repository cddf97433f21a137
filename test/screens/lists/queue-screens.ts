import type { Screen } from "../screen.ts";

const rows: Screen["shows"] = (page) => page.locator("[data-row]").first();
const heading: Screen["shows"] = (page) => page.locator("#content h2").first();

/** The queue in each of its states, and what is above it. */
export const queueScreens: readonly Screen[] = [
  { name: "queue", address: "?view=AllOpen&sort=ticketId+desc", shows: rows },
  {
    name: "queue-chosen",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      for (const key of ["j", "x", "j", "x", "j"]) await page.keyboard.press(key);
      await page.getByRole("toolbar").last().waitFor();
    },
  },
  {
    name: "queue-filtered",
    address: "?view=AllOpen&filter=priority+%3E+1+and+title+contains+%27e%27&colour=red",
    shows: (page) => page.locator("#content header").first(),
  },
  { name: "queue-empty", address: "?view=MyOpen", as: "reader", shows: heading },
  {
    name: "queue-no-match",
    address: "?view=AllOpen&filter=title+contains+%27nowhere%27",
    shows: heading,
  },
  {
    name: "queue-error",
    address: "?view=AllOpen",
    async prepare(page) {
      await page.route("**/api/v1/Archive/Ticket", (route) => route.abort());
    },
    shows: (page) => page.getByRole("alert").first(),
  },
  {
    name: "queue-columns",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      const icon = page.locator(".lucide-columns-3");
      // Cards have no columns.
      if (!(await icon.isVisible())) return;
      await icon.click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "queue-bulk",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      for (const key of ["x", "j", "x", "s"]) await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    // Nobody works on it here, so that it goes on for as long as a picture takes.
    name: "queue-bulk-running",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      for (const key of ["x", "j", "x", "p"]) await page.keyboard.press(key);
      await page.getByRole("dialog").getByRole("option").last().click();
      await page.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "queue-view",
    address: "?view=AllOpen&filter=title+contains+%27e%27",
    shows: rows,
    async act(page) {
      await page.locator("#content header button[aria-haspopup=menu]").first().click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "activity",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      await page.locator("header button", { has: page.locator(".lucide-history") }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "next-empty",
    address: "?view=AllOpen",
    as: "reader",
    shows: rows,
    async act(page) {
      await page.keyboard.press("n");
      await page.getByRole("region").first().waitFor();
    },
  },
  { name: "search", address: "search?q=invoice", shows: (page) => page.locator("mark").first() },
  {
    name: "palette",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    },
  },
  {
    name: "key-help",
    address: "?view=AllOpen",
    shows: rows,
    async act(page) {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];
