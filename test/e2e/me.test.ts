import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("the screen of one's own", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);

  it("keeps what is chosen for the user, on another device too", async () => {
    const agent = await api.addUser("agent", "Agent");
    const page = await pages.open("me", { as: agent });
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    const stored = page.waitForResponse((response) => response.url().includes("SavePreference"));
    await page.getByLabel("Row height").selectOption("compact");
    expect((await stored).ok()).toBe(true);
    const undo = page.getByLabel("Seconds in which a message can be called back");
    await undo.fill("121");
    await page.getByText("Write a whole number from 0 to 120.").waitFor();

    const other = await pages.open("me", { as: agent });
    await other.locator("html[data-density=compact]").waitFor({ state: "attached" });
    await expect.poll(() => other.getByLabel("Time zone").inputValue()).toBe("Asia/Tokyo");
  });

  it("keeps what is chosen before the stored choices have come, and those beside it", async () => {
    const agent = await api.addUser("hasty", "Agent");
    const page = await pages.open("me", { as: agent });
    const stored = page.waitForResponse((response) => response.url().includes("SavePreference"));
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    await page.getByLabel("Row height").selectOption("compact");
    await stored;
    await page.evaluate("localStorage.removeItem('counterfoil.preferences')");
    const releases: (() => void)[] = [];
    const held = new Promise<void>((resolve) => releases.push(resolve));
    await page.route(/GetPreferenceByName/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByLabel("Colours").selectOption("dark");
    const again = page.waitForResponse((response) => response.url().includes("SavePreference"));
    for (const release of releases) release();
    await expect.poll(() => page.getByLabel("Time zone").inputValue()).toBe("Asia/Tokyo");
    expect(await page.getByLabel("Colours").inputValue()).toBe("dark");
    await again;
    await page.reload();
    await page.locator("html[data-density=compact]").waitFor({ state: "attached" });
    await expect.poll(() => page.getByLabel("Colours").inputValue()).toBe("dark");
  });

  it("stores one's own signature and absence, and tells of a key that is taken", async () => {
    const agent = await api.addUser("signer", "Agent");
    const page = await pages.open("me", { as: agent });
    await page.getByLabel("Signature", { exact: true }).fill("Kind regards\nSigner");
    await page.getByRole("button", { name: "Save signature" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByLabel("I am away").check();
    await page.getByLabel("What colleagues read of it").fill("Back on Monday");
    await page.getByRole("button", { name: "Save availability" }).click();
    await expect.poll(() => page.getByText("Saved.").count()).toBe(2);
    await page.reload();
    expect(await page.getByLabel("Signature", { exact: true }).inputValue()).toBe(
      "Kind regards\nSigner",
    );
    expect(await page.getByLabel("What colleagues read of it").inputValue()).toBe("Back on Monday");

    await page
      .getByRole("textbox", { name: /^Go to the queue|^Queue/ })
      .first()
      .fill("?");
    await page.getByText(/has this key already/).waitFor();
  });

  it.each([
    ["light", 1440, "en-GB"],
    ["dark", 390, "de-DE"],
  ] as const)(
    "can be used by everybody, in the %s, %i wide",
    async (colorScheme, width, locale) => {
      const viewport = { width, height: 900 };
      const page = await pages.open("me", { as: api.administrator, colorScheme, locale, viewport });
      await page.getByRole("textbox").first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await sidewaysOverflow(page)).toBe(0);
    },
  );
});
