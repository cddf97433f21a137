import { FILLED_WEBHOOK_ID } from "../fill-administration.ts";
import type { Screen } from "../screen.ts";

/** The areas of administration by their names in the address, with a row to open; null = there is none. */
const areas = {
  categories: "1",
  priorities: "1",
  statuses: "1",
  types: "1",
  tags: "1",
  fields: "x_building",
  mailboxes: null,
  templates: null,
  users: "1",
  roles: null,
  webhooks: String(FILLED_WEBHOOK_ID),
  tokens: null,
  audit: null,
} as const;

/** Every area of administration, with a row open where it has any. */
export const adminScreens: readonly Screen[] = [
  ...Object.entries(areas).map(([area, row]): Screen => ({
    name: `admin-${area}`,
    address: `admin/${area}${row === null ? "" : `?item=${row}`}`,
    shows: (page) => page.locator(row === null ? "#content h1" : "form [data-field]").first(),
  })),
  {
    name: "admin-delivery",
    address: `admin/webhooks?item=${FILLED_WEBHOOK_ID}`,
    shows: (page) => page.locator("details").first(),
    act: (page) => page.locator("details summary").last().click(),
  },
  {
    name: "admin-new",
    address: "admin/webhooks?item=new",
    shows: (page) => page.locator("form [data-field]").first(),
  },
  {
    name: "admin-faults",
    address: "admin/types?item=new",
    shows: (page) => page.locator("form [data-field]").first(),
    act: (page) =>
      page
        .locator("form")
        .first()
        .evaluate((form) => form.requestSubmit()),
  },
  {
    name: "403",
    address: "admin/priorities",
    as: "agent",
    shows: (page) => page.locator("#content h1").first(),
  },
];
