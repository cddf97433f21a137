import { parseArgs } from "node:util";

export interface WebBenchOptions {
  readonly tickets: number;
  /** How often everything is measured; the table shows the medians. */
  readonly rounds: number;
  /** How many times slower the processor is made for the page; 1 = as it is. */
  readonly throttle: number;
  /** Print JSON instead of the table. */
  readonly json: boolean;
}

export const webBenchHelp = `Usage: npm run bench:web [-- OPTIONS]

Opens a queue of many tickets in a real browser and measures what its user feels: the time until rows
are there, jumps and flings through the list, keys, and a changed filter. Prints a table with the
limits that the workspace is held to, and fails when one is not kept.

Options:
  --tickets N     How many the queue holds (default 100000)
  --rounds N      Repeat everything, show medians (default 3)
  --throttle N    Make the processor of the page so many times slower (default 1)
  --json          Print JSON instead of the table
  --help          Print this help
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Fewer do not fill the screen after a jump and a filter. */
const TICKETS_MIN = 10_000;

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readWebBenchOptions(args: readonly string[]): WebBenchOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    tickets: whole("--tickets", values.tickets, TICKETS_MIN),
    rounds: whole("--rounds", values.rounds, 1),
    throttle: whole("--throttle", values.throttle, 1),
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        tickets: { type: "string", default: "100000" },
        rounds: { type: "string", default: "3" },
        throttle: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function whole(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new UsageError(`${option} takes a whole number from ${least}, not ${text}.`);
}
