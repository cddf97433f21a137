import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type * as webapi from "@superoffice/webapi" with { "resolution-mode": "require" };

/** The package's ESM build names its files without extensions, so only the other one can be loaded. */
export const officialClient = createRequire(import.meta.url)(
  "@superoffice/webapi",
) as typeof webapi;

/** The official client's Ticket agent for the server at `url`; `credentials` are `login:password`. */
export function officialTicketAgent(url: string, credentials: string): webapi.TicketAgent {
  const colon = credentials.indexOf(":");
  const auth = {
    username: credentials.slice(0, colon),
    password: credentials.slice(colon + 1),
  };
  return new officialClient.TicketAgent(url, { auth });
}

/** What a script is told that runs in a process of its own. */
export interface ScriptOrders {
  readonly url: string;
  readonly credentials: string;
  readonly ticketIds: readonly number[];
  /** Headers of every way to be let in. */
  readonly waysIn: readonly Readonly<Record<string, string>>[];
}

const SCRIPT_TIMEOUT_MS = 20_000;
const REPORT_BYTES_MAX = 16 * 1024 * 1024;
const run = promisify(execFile);

/**
 * Runs a script in a process of its own, because a process has one time zone, and gives back the
 * JSON that it printed. The script learns its orders from {@link ordersOfScript}.
 */
export async function runInTimeZone(
  script: URL,
  timeZone: string,
  orders: ScriptOrders,
): Promise<unknown> {
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", fileURLToPath(script), JSON.stringify(orders)],
    {
      env: { ...process.env, TZ: timeZone },
      timeout: SCRIPT_TIMEOUT_MS,
      maxBuffer: REPORT_BYTES_MAX,
    },
  );
  return JSON.parse(stdout) as unknown;
}

export function ordersOfScript(): ScriptOrders {
  const orders = process.argv[2];
  if (orders === undefined) throw new Error("the script was started without orders");
  return JSON.parse(orders) as ScriptOrders;
}
