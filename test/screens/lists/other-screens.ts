import type { Screen } from "../screen.ts";

const password: Screen["shows"] = (page) => page.locator("input[type=password]");
const heading: Screen["shows"] = (page) => page.locator("#content h1").first();

/** Signing in, and the places beside the tickets. */
export const otherScreens: readonly Screen[] = [
  { name: "login", address: "", as: "nobody", shows: password },
  {
    name: "login-refused",
    address: "",
    as: "nobody",
    shows: password,
    async act(page) {
      await page.locator("input[name=username]").fill("tje0");
      await password(page).fill("guessed");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "dashboard", address: "dashboard", shows: (page) => page.locator("canvas").first() },
  {
    name: "dashboard-skips",
    address: "dashboard",
    shows: (page) => page.locator("canvas").first(),
    act: (page) => page.locator("#content section").last().scrollIntoViewIfNeeded(),
  },
  {
    name: "dashboard-empty",
    address: "dashboard?from=2019-01-01&to=2019-01-28&scope=me",
    shows: (page) => page.locator("output").first(),
  },
  {
    name: "dashboard-error",
    address: "dashboard",
    async prepare(page) {
      await page.route("**/v1/dashboard*", (route) => route.abort());
    },
    shows: (page) => page.getByRole("alert").first(),
  },
  {
    name: "explorer",
    address: "explorer?operation=v1TicketAgent_SaveTicketEntity",
    shows: (page) => page.locator("textarea").first(),
  },
  { name: "me", address: "me", shows: heading },
  { name: "404", address: "nowhere", shows: heading },
];
