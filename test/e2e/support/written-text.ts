import type { Locator, Page } from "playwright-core";

/** Where a message is written, with its formatting. */
export const richText = (page: Page): Locator =>
  page.locator("[contenteditable=true]").and(page.getByRole("textbox", { name: "Text" }));

/** What stands in it, line by line, once the editor is there. */
export async function writtenText(page: Page): Promise<string> {
  await richText(page).waitFor();
  const blocks = await richText(page).locator(":scope > *").allInnerTexts();
  return blocks.map((block) => block.replace(/\n$/, "")).join("\n");
}
