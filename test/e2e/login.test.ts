import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("signing in to the workspace", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const [userName = "", password = ""] = api.administrator.split(":");

  it("says the same of every wrong sign-in, and leads to the address that was asked for", async () => {
    const page = await pages.open("me");
    await page.getByLabel("User name").fill(userName);
    await page.getByLabel("Password", { exact: true }).fill("guessed");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("User name and password do not match.").waitFor();
    expect(await page.getByLabel("User name").inputValue()).toBe(userName);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Me" }).waitFor();
    expect(page.url()).toBe(`${api.url}/app/me`);
  });

  it("names what was left empty and puts the focus there", async () => {
    const page = await pages.open("");
    await page.getByRole("button", { name: "Sign in" }).click();
    const field = page.getByLabel("User name");
    await page.getByText("Fill this in.").first().waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(":focus").getAttribute("name")).toBe("username");
  });

  it("is done by the keyboard alone, and so is everything after it", async () => {
    const page = await pages.open("me");
    await page.getByLabel("User name").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type(userName);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Me" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search or run a command" }).waitFor();
    await page.keyboard.type("queue");
    await page.getByRole("option", { name: /Queue/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "My open" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard help" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(page.url()).toBe(`${api.url}/app/`);
  });

  it.each(["light", "dark"] as const)(
    "can be read by everybody, in the %s",
    async (colorScheme) => {
      for (const width of [1440, 390, 320]) {
        const options = { colorScheme, viewport: { width, height: 800 } };
        const signIn = await pages.open("", options);
        await signIn.getByLabel("User name").waitFor();
        const me = await pages.open("me", { ...options, as: api.administrator });
        await me.getByRole("heading", { name: "Me" }).waitFor();
        for (const page of [signIn, me]) {
          expect(await findViolations(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
        }
      }
    },
  );
});
