import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("the queue and the search", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  beforeAll(async () => {
    await api.call("SaveTicketEntity", { body: { Title: "Billed twice" } });
  });

  it.each(["light", "dark"] as const)(
    "can be used by everybody, in the %s",
    async (colorScheme) => {
      for (const width of [1440, 390, 320]) {
        const options = { as: api.administrator, colorScheme, viewport: { width, height: 800 } };
        for (const address of ["?view=AllOpen", "search?q=billed"]) {
          const page = await pages.open(address, options);
          await page
            .getByText("Billed twice")
            .or(page.getByRole("link", { name: /Billed twice/ }))
            .first()
            .waitFor();
          expect(await findViolations(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
        }
      }
    },
    60_000,
  );
});
