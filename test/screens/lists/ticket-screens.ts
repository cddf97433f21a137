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
