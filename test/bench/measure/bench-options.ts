import { parseArgs } from "node:util";

export type DatabaseKind = "embedded" | "postgres";

export interface BenchOptions {
  /** How long each single measurement takes. */
  readonly seconds: number;
  readonly connections: readonly number[];
  readonly databases: readonly DatabaseKind[];
  /** How often everything is measured; the table shows the medians. */
  readonly rounds: number;
  /** Print JSON instead of the table. */
  readonly json: boolean;
  /** Folder for CPU profiles of the servers; null = none. */
  readonly profileFolder: string | null;
}

export const benchHelp = `Usage: npm run bench [-- OPTIONS]

Measures saves over HTTP against servers in processes of their own and, in turn with them, the floor:
the same SQL from a bare driver loop. Prints a table and writes all numbers to bench-results/.

Options:
  --seconds N                        Length of each measurement (default 5)
  --connections LIST                 Numbers of concurrent clients (default 1,8,32)
  --database embedded|postgres|all   Where to save (default all). postgres is the server that
                                     TEST_DATABASE_URL names, or else one started for the run from
                                     the programs installed on this machine.
  --rounds N                         Repeat everything, show medians (default 3)
  --json                             Print JSON instead of the table
  --profile FOLDER                   Also write CPU profiles of the servers to FOLDER
  --help                             Print this help
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readBenchOptions(args: readonly string[]): BenchOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    seconds: positive("--seconds", values.seconds),
    connections: values.connections.split(",").map((text) => whole("--connections", text)),
    databases: databaseKinds(values.database),
    rounds: whole("--rounds", values.rounds),
    json: values.json,
    profileFolder: values.profile ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seconds: { type: "string", default: "5" },
        connections: { type: "string", default: "1,8,32" },
        database: { type: "string", default: "all" },
        rounds: { type: "string", default: "3" },
        json: { type: "boolean", default: false },
        profile: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function databaseKinds(name: string): readonly DatabaseKind[] {
  switch (name) {
    case "all":
      return ["embedded", "postgres"];
    case "embedded":
    case "postgres":
      return [name];
    default:
      throw new UsageError(`--database must be embedded, postgres or all, and not ${name}.`);
  }
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`${option} takes numbers above 0, and not ${text}.`);
}

function whole(option: string, text: string): number {
  const value = positive(option, text);
  if (Number.isInteger(value)) return value;
  throw new UsageError(`${option} takes whole numbers, and not ${text}.`);
}
