import type { CDPSession, Page } from "playwright-core";
import { quantile } from "../measure/load-result.ts";

/** What one visit to the queue found. Times are in milliseconds. */
export interface QueueMeasurement {
  /** From asking for the page until its rows were drawn, with nothing in the browser's cache. */
  readonly firstRowsMs: number;
  /** The same once more: what the page consists of is in the cache. */
  readonly firstRowsAgainMs: number;
  readonly endMs: number;
  readonly homeMs: number;
  readonly filterMs: number;
  /** From sending a new ticket until the list tells of it. */
  readonly newsMs: number;
  readonly keyP50Ms: number;
  readonly keyP95Ms: number;
  readonly nodes: number;
  readonly scroll: ScrollMeasurement;
  readonly fling: ScrollMeasurement;
}

/** Scrolling, frame by frame. */
export interface ScrollMeasurement {
  readonly framesPerSecond: number;
  /** Of the page's main thread. */
  readonly cpuMsPerFrame: number;
  readonly scriptMsPerFrame: number;
  readonly layoutMsPerFrame: number;
  /** Part of the frames in which a row that ought to be seen showed nothing yet. */
  readonly blankShare: number;
  /** In the worst frame. */
  readonly blankRows: number;
}

interface FrameCounts {
  readonly count: number;
  readonly blankFrames: number;
  readonly blankRows: number;
  readonly seconds: number;
}

const KEYS = 60;
/** As long as a key that is held down takes to repeat. */
const KEY_EVERY_MS = 33;
const WHEELS = 120;
const WHEEL_EVERY_MS = 16;
/** A step of a wheel, and as far as a strong fling goes in one. */
const SCROLL_STEP = 120;
const FLING_STEP = 2400;

const search = "?view=AllOpen&sort=ticketId+asc";

/** Visits the queue as somebody who is signed in. */
export async function measureQueue(page: Page, url: string): Promise<QueueMeasurement> {
  const cdp = await page.context().newCDPSession(page);
  // In the time that the thread itself worked: a busy machine makes everything else longer.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const address = `${url}/app/${search}`;
  await page.goto(address, { waitUntil: "commit" });
  const firstRowsMs = await rowsDrawn(page);
  await page.goto(address, { waitUntil: "commit" });
  const firstRowsAgainMs = await rowsDrawn(page);
  const grid = page.getByRole("grid");
  await grid.focus();
  const endMs = await page.evaluate<number>("bench.jump('End')");
  const homeMs = await page.evaluate<number>("bench.jump('Home')");
  const keys = await measureKeys(page);
  await grid.hover();
  const scroll = await measureScroll(page, cdp, SCROLL_STEP);
  const fling = await measureScroll(page, cdp, FLING_STEP);
  await rowsDrawn(page);
  const nodes = await page.evaluate<number>("bench.countNodes()");
  const filtered = `${search}&filter=${encodeURIComponent("title contains '77'")}`;
  const filterMs = await page.evaluate<number>(`bench.filter(${JSON.stringify(filtered)}, "77")`);
  const newsMs = await page.evaluate<number>(`bench.newTicket("Just come: 77")`);
  return {
    firstRowsMs,
    firstRowsAgainMs,
    endMs,
    homeMs,
    filterMs,
    newsMs,
    keyP50Ms: quantile(keys, 0.5),
    keyP95Ms: quantile(keys, 0.95),
    nodes,
    scroll,
    fling,
  };
}

const rowsDrawn = (page: Page): Promise<number> => page.evaluate<number>("bench.rowsDrawn()");

async function measureKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate("bench.beginKeys()");
  for (let pressed = 0; pressed < KEYS; pressed += 1) {
    await page.keyboard.press("j");
    await page.waitForTimeout(KEY_EVERY_MS);
  }
  return page.evaluate<number[]>("bench.endKeys()");
}

async function measureScroll(
  page: Page,
  cdp: CDPSession,
  step: number,
): Promise<ScrollMeasurement> {
  const before = await readMetrics(cdp);
  await page.evaluate("bench.beginFrames()");
  for (let turned = 0; turned < WHEELS; turned += 1) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(WHEEL_EVERY_MS);
  }
  const frames = await page.evaluate<FrameCounts>("bench.endFrames()");
  const after = await readMetrics(cdp);
  const perFrame = (name: string): number =>
    (1000 * ((after[name] ?? 0) - (before[name] ?? 0))) / frames.count;
  return {
    framesPerSecond: frames.count / frames.seconds,
    cpuMsPerFrame: perFrame("TaskDuration"),
    scriptMsPerFrame: perFrame("ScriptDuration"),
    layoutMsPerFrame: perFrame("LayoutDuration") + perFrame("RecalcStyleDuration"),
    blankShare: frames.blankFrames / frames.count,
    blankRows: frames.blankRows,
  };
}

async function readMetrics(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
