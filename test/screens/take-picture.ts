import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { sidewaysOverflow } from "../e2e/support/find-violations.ts";
import { signIn } from "../e2e/support/sign-in.ts";
import type { DemoDesk } from "./open-demo-desk.ts";
import type { Screen } from "./screen.ts";
import type { Format, ScreensOptions, Theme } from "./screens-options.ts";
import { watchRequests } from "./watch-requests.ts";

/** One picture of a screen. */
export interface Shot {
  readonly screen: Screen;
  readonly width: number;
  readonly theme: Theme;
}

interface Studio {
  readonly browser: Browser;
  readonly desk: DemoDesk;
  readonly options: ScreensOptions;
}

const HEIGHT = 900;
const PHONE_HEIGHT = 844;
const PHONE_MAX = 500;
const PATIENCE_MS = 15_000;

/** Takes it and returns what was wrong with the page; null = nothing. */
export async function takePicture(studio: Studio, shot: Shot): Promise<string | null> {
  const { screen, width, theme } = shot;
  const { browser, options } = studio;
  const isPhone = width <= PHONE_MAX;
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "Europe/Oslo",
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: isPhone,
    isMobile: isPhone,
    viewport: { width, height: isPhone ? PHONE_HEIGHT : HEIGHT },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const path = join(options.folder, `${screen.name}-${width}-${theme}.${options.format}`);
    try {
      await open(page, studio, screen);
    } finally {
      await write(page, path, options.format);
    }
    const overflow = await sidewaysOverflow(page);
    return overflow === 0 ? null : `is ${overflow} pixels wider than ${width}`;
  } catch (error) {
    return `did not come: ${(error as Error).message.split("\n")[0] ?? ""}`;
  } finally {
    await context.close();
  }
}

const WEBP_QUALITY = 80;

async function write(page: Page, path: string, format: Format): Promise<void> {
  if (format === "png") {
    await page.screenshot({ path });
    return;
  }
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send("Page.captureScreenshot", { format, quality: WEBP_QUALITY });
  await writeFile(path, Buffer.from(data, "base64"));
}

async function open(page: Page, { desk, options }: Studio, screen: Screen): Promise<void> {
  const { as = "administrator", address, prepare, shows, act } = screen;
  const { language, density } = options;
  await page.clock.setFixedTime(desk.clock.now() * 1000);
  const preferences = JSON.stringify(JSON.stringify({ language, density }));
  await page.addInitScript(`localStorage.setItem("counterfoil.preferences", ${preferences})`);
  const requests = watchRequests(page);
  if (as !== "nobody") await signIn(page, desk.url, desk.credentials[as]);
  await prepare?.(page);
  const path = typeof address === "string" ? address : address(desk);
  await page.goto(`${desk.url}/app/${path}`);
  await shows(page).waitFor();
  await requests.settled();
  await act?.(page);
  await requests.settled();
}
