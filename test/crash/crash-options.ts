import { parseArgs } from "node:util";
import type { CrashDatabaseKind } from "./desk/crash-database.ts";

export interface CrashOptions {
  readonly kills: number;
  /** No more kills on a database after so long. */
  readonly minutes: number;
  readonly seed: number;
  readonly databases: readonly CrashDatabaseKind[];
}

export const crashHelp = `Usage: npm run crash [-- OPTIONS]

Lets clients work on a server, kills its process (and every third time its database's processes) in the
middle, starts it again and looks whether everything that was acknowledged is there, nothing is there by
halves, and nothing was done twice. Prints a table and what was found.

Options:
  --kills N                          How often on each database (default 100)
  --minutes N                        No more of them after so long on each database (default 60)
  --database embedded|local|both     The database that the server brings along, one of the programs
                                     installed on this machine, or both (default)
  --seed N                           The same number makes the same choices; the moments still depend
                                     on the machine (default: of the clock)
  --help                             Print this help

The exit code is 0 when nothing was found, 1 for a finding and 2 for wrong use.
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const KILLS = "100";
const MINUTES = "60";
const SEEDS = 1_000_000_000;

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readCrashOptions(args: readonly string[], now: number): CrashOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    kills: whole("--kills", values.kills, 1),
    minutes: whole("--minutes", values.minutes, 1),
    seed: values.seed === undefined ? now % SEEDS : whole("--seed", values.seed, 0),
    databases: kinds(values.database),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        kills: { type: "string", default: KILLS },
        minutes: { type: "string", default: MINUTES },
        database: { type: "string", default: "both" },
        seed: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function kinds(name: string): readonly CrashDatabaseKind[] {
  switch (name) {
    case "both":
      return ["embedded", "local"];
    case "embedded":
    case "local":
      return [name];
    default:
      throw new UsageError(`--database must be embedded, local or both, and not ${name}.`);
  }
}

function whole(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= SEEDS) return value;
  throw new UsageError(`${option} takes whole numbers from ${least} on, and not ${text}.`);
}
