import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("taking the next ticket", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("says why there is none, and whom to ask", async () => {
    const page = await pages.open("", { as: api.administrator });
    page.setDefaultTimeout(10_000);
    await page.getByRole("heading", { name: "Nothing left in My open" }).waitFor();
    await page.keyboard.press("n");
    const banner = page.getByRole("region", { name: "Next in queue" });
    await banner.getByText("Nothing waits for you in the queue.").waitFor();
    await banner.getByText("whoever runs the categories can add you to more").waitFor();
    expect(new URL(page.url()).pathname).toBe("/app/");
  });
});
