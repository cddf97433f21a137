/** Measures the queue in a real browser; `npm run bench:web -- --help` tells the options. */
import type { Browser } from "playwright-core";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { addUser } from "../../../src/server/usecases/add-user.ts";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import { addTickets } from "../../e2e/support/add-tickets.ts";
import { signIn } from "../../e2e/support/sign-in.ts";
import { startBrowser } from "../../e2e/support/start-browser.ts";
import { startDesk, type StartedDesk } from "../../e2e/support/start-desk.ts";
import { createProgress } from "../report/progress.ts";
import { measureQueue, type QueueMeasurement } from "./measure-queue.ts";
import {
  readWebBenchOptions,
  UsageError,
  webBenchHelp,
  type WebBenchOptions,
} from "./web-bench-options.ts";
import { webRows, webTable } from "./web-table.ts";

const LOGIN = "bench";
const PASSWORD = "measure twice";
const viewport = { width: 1440, height: 900 };
const PATIENCE_MS = 120_000;

/** Answers whether every limit was kept. */
async function bench(options: WebBenchOptions): Promise<boolean> {
  const progress = createProgress();
  progress.note(`filling a desk with ${options.tickets} tickets`);
  const desk = await startDesk(Math.floor(Date.now() / 1000));
  try {
    await fill(desk, options.tickets);
    const browser = await startBrowser();
    const measured: QueueMeasurement[] = [];
    progress.begin(options.rounds);
    for (let round = 1; round <= options.rounds; round += 1) {
      progress.step("visiting the queue");
      measured.push(await visit(browser, desk.url, options));
    }
    progress.end();
    await browser.close();
    const [load = 0] = loadavg();
    if (load > availableParallelism()) {
      progress.note(`The machine had other work (load ${load.toFixed(1)}): times are too long.`);
    }
    const rows = webRows(measured);
    console.log(options.json ? JSON.stringify(measured, null, 2) : webTable(rows));
    return rows.every(({ isKept }) => isKept);
  } finally {
    await desk.close();
  }
}

async function fill({ context, url }: StartedDesk, tickets: number): Promise<void> {
  const { database, desk, clock } = context;
  const { roles, version } = desk.current();
  await addUser(
    { database, roles: roles.values(), hasher: createPasswordHasher(), clock },
    { loginName: LOGIN, fullName: "Bench", roleName: "Administrator", password: PASSWORD },
  );
  await desk.refreshIfOlderThan(version + 1);
  const response = await fetch(`${url}/api/v1/Agents/Ticket/SaveTicketEntity`, {
    method: "POST",
    headers: {
      authorization: `Basic ${btoa(`${LOGIN}:${PASSWORD}`)}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ Title: "Number 0" }),
  });
  const { TicketId } = (await response.json()) as { readonly TicketId: number };
  await addTickets(database, { like: TicketId, count: tickets - 1 });
  await database.query("vacuum analyze ticket");
}

/** Each visit is that of somebody new: nothing is in the cache. */
async function visit(
  browser: Browser,
  url: string,
  { throttle }: WebBenchOptions,
): Promise<QueueMeasurement> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript({ path: fileURLToPath(new URL("watch-page.mjs", import.meta.url)) });
    await signIn(page, url, `${LOGIN}:${PASSWORD}`);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    return await measureQueue(page, url);
  } finally {
    await context.close();
  }
}

try {
  const options = readWebBenchOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(webBenchHelp);
  else process.exitCode = (await bench(options)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
