import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const areas = [
  "categories",
  "priorities",
  "statuses",
  "types",
  "tags",
  "fields",
  "mailboxes",
  "templates",
  "webhooks",
];

describe("the areas of administration", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it.each([
    ["light", 1440, "en-GB"],
    ["dark", 390, "de-DE"],
  ] as const)(
    "can be read by everybody, in the %s, %i wide",
    async (colorScheme, width, locale) => {
      const viewport = { width, height: 900 };
      const as = api.administrator;
      const page = await pages.open("me", { colorScheme, locale, viewport, as });
      for (const area of areas) {
        await page.goto(`${api.url}/app/admin/${area}?item=new`);
        await page.locator("form [data-field]").first().waitFor();
        expect([area, await findViolations(page)]).toEqual([area, []]);
        await page.setViewportSize({ width: 320, height: 900 });
        expect([area, await sidewaysOverflow(page)]).toEqual([area, 0]);
        await page.setViewportSize(viewport);
      }
    },
  );
});
