import { afterAll, afterEach, beforeAll } from "vitest";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { TestApi } from "../../support/test-api.ts";
import { describePages } from "./describe-pages.ts";
import { signIn } from "./sign-in.ts";
import { startBrowser } from "./start-browser.ts";

export interface OpenOptions extends BrowserContextOptions {
  /** `login:password` of who signs in first; default: nobody does. */
  readonly as?: string;
  /** What the page may complain of: what it is to hold out against. */
  readonly mayComplain?: RegExp;
}

/** Opens addresses of the workspace, each in a browser of its own as far as a site can tell. */
export interface WorkspacePages {
  open(address: string, options?: OpenOptions): Promise<Page>;
}

/** Pages are closed after each test, and told of when it has failed; what a page complained of fails the test. */
export function workspacePages(api: TestApi): WorkspacePages {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") complaints.push(await describePages(browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints.splice(0);
    if (heard.length > 0) throw new Error(`the pages tell: ${heard.join("\n")}`);
  });
  afterAll(() => browser.close());
  return {
    async open(address, { as, mayComplain, ...options } = {}) {
      const context = await browser.newContext({ locale: "en-GB", ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        const text = message.text();
        if (message.type() !== "error" || isAnswer(text)) return;
        if (mayComplain?.test(text) !== true) complaints.push(text);
      });
      if (as !== undefined) await signIn(page, api.url, as);
      await page.goto(`${api.url}/app/${address}`);
      return page;
    },
  };
}

/** Refusals are answers like any other; the browser lists them all the same. */
const isAnswer = (text: string): boolean => text.startsWith("Failed to load resource");
