import type { Browser, Page } from "playwright-core";

/** Of a long page the end says little more. */
const LONGEST_CHARACTERS = 12_000;

/**
 * What all pages of a browser show, as somebody hears it who does not see it, and where the focus is. A
 * test that failed on another machine is understood by nothing else.
 */
export async function describePages(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  return (await Promise.all(pages.map(describePage))).join("\n");
}

async function describePage(page: Page): Promise<string> {
  try {
    const shown = await page.locator("body").ariaSnapshot({ timeout: 5000 });
    const focused = await page
      .locator(":focus")
      .evaluateAll(([element]) => element?.outerHTML.slice(0, 200) ?? "nothing");
    return `${page.url()} shows\n${shown.slice(0, LONGEST_CHARACTERS)}\nwith the focus at ${focused}`;
  } catch (error) {
    return `${page.url()} cannot be looked at: ${String(error)}`;
  }
}
