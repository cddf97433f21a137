import { setTimeout as wait } from "node:timers/promises";
import type { Page, Request } from "playwright-core";

interface RequestWatch {
  /** Resolves when for a moment nothing was under way, and what came is drawn. */
  settled(): Promise<void>;
}

const QUIET_MS = 200;
const LOOK_EVERY_MS = 25;
const PATIENCE_MS = 8000;

/** Watches what a page asks for, apart from the stream of events, which never ends. */
export function watchRequests(page: Page): RequestWatch {
  const running = new Set<Request>();
  let quietSince = performance.now();
  const end = (request: Request): void => {
    running.delete(request);
    quietSince = performance.now();
  };
  page.on("request", (request) => {
    if (request.resourceType() !== "eventsource") running.add(request);
  });
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  return {
    async settled() {
      const until = performance.now() + PATIENCE_MS;
      quietSince = performance.now();
      while (performance.now() < until) {
        if (running.size === 0 && performance.now() - quietSince > QUIET_MS) break;
        await wait(LOOK_EVERY_MS);
      }
      await page.evaluate(
        "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))",
      );
    },
  };
}
