import type { Screen } from "../screen.ts";

/** The areas of administration by their names in the address, and whether a row can be open. */
const areas = {
  categories: true,
  priorities: true,
  statuses: true,
  types: true,
  tags: true,
  fields: true,
  users: true,
  webhooks: true,
  tokens: false,
  audit: false,
} as const;

/** Every area of administration, with its first row open. */
export const adminScreens: readonly Screen[] = [
  ...Object.entries(areas).map(([area, hasRows]): Screen => ({
    name: `admin-${area}`,
    address: `admin/${area}${hasRows ? "?item=1" : ""}`,
    shows: (page) => page.locator(`#content ${hasRows ? "h2" : "h1"}`).first(),
  })),
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
