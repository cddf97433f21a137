import { parseArgs } from "node:util";
import { databaseKinds, UsageError, type DatabaseKind } from "../measure/bench-options.ts";

export interface ScaleOptions {
  /** Numbers of tickets, ascending. */
  readonly sizes: readonly number[];
  readonly database: DatabaseKind;
  /** How often each question is asked in a round. */
  readonly requests: number;
  readonly rounds: number;
  /** Only questions whose names have this in them. */
  readonly only: string;
  /** Where filled databases are kept for the next run; null = nowhere. */
  readonly keepIn: string | null;
  readonly json: boolean;
}

export const scaleHelp = `Usage: npm run bench:scale [-- OPTIONS]

Fills a database with tickets of five messages each, for each size one, and measures how the time of
saves, reads, lists, searches and the dashboard grows from the smallest size to the largest.

Options:
  --sizes LIST                   Numbers of tickets, with k or M (default 10k,100k)
  --database embedded|postgres   Where to save (default embedded); see npm run bench -- --help
  --requests N                   How often each question is asked in a round (default 60)
  --rounds N                     Rounds; in each all sizes are asked in turn (default 3)
  --only TEXT                    Only questions whose names contain it, for example search
  --keep FOLDER                  Keep the filled databases there and use them again (about 9 GB for 1M)
  --json                         Print JSON instead of the table
  --help                         Print this help
`;

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readScaleOptions(args: readonly string[]): ScaleOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const sizes = values.sizes.split(",").map(readSize);
  const [database, ...others] = databaseKinds(values.database);
  if (database === undefined || others.length > 0) {
    throw new UsageError("--database is embedded or postgres: one at a time.");
  }
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    database,
    requests: readCount("--requests", values.requests),
    rounds: readCount("--rounds", values.rounds),
    only: values.only,
    keepIn: values.keep ?? null,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: "string", default: "10k,100k" },
        database: { type: "string", default: "embedded" },
        requests: { type: "string", default: "60" },
        rounds: { type: "string", default: "3" },
        only: { type: "string", default: "" },
        keep: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const SMALLEST = 1000;
const LARGEST = 20_000_000;

function readSize(text: string): number {
  const [, digits, unit = ""] = /^(\d+)([kM]?)$/.exec(text.trim()) ?? [];
  const size = Number(digits) * (unit === "k" ? 1e3 : unit === "M" ? 1e6 : 1);
  if (size >= SMALLEST && size <= LARGEST) return size;
  throw new UsageError(`--sizes takes numbers from 1k to 20M, for example 10k,100k,1M.`);
}

function readCount(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new UsageError(`${option} takes a whole number from 1 on.`);
}
