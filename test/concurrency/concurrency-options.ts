import { parseArgs } from "node:util";

export interface ConcurrencyOptions {
  readonly minutes: number;
  readonly seed: number;
  /** A server on which a database is made for the run; null = one that is started for it. */
  readonly databaseUrl: string | null;
}

export const concurrencyHelp = `Usage: npm run concurrency [-- OPTIONS]

Lets eight clients change, tag, read and add messages to one ticket after the other, all at the same time, and
checks what each was told: no update lost, no version made twice, no read that goes back, and one order of all
calls that explains every answer. Stops at the first ticket without one and prints its calls.

Options:
  --minutes N            How long to go on (default 10)
  --seed N               The same number makes the same wishes; when they come together still depends on
                         the machine (default: of the clock)
  --database-url URL     A PostgreSQL server whose user may create databases; one is made for the
                         run and dropped at the end. Default: a server started for the run.
  --help                 Print this help

The exit code is 0 when nothing was found, 1 for a finding and 2 for wrong use.
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const SEEDS = 1_000_000_000;

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readConcurrencyOptions(
  args: readonly string[],
  now: number,
): ConcurrencyOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && Number.isFinite(minutes))) {
    throw new UsageError(`--minutes takes a number above 0, and not ${values.minutes}.`);
  }
  const seed = values.seed === undefined ? now % SEEDS : Number(values.seed);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= SEEDS)) {
    throw new UsageError(`--seed takes a whole number up to ${SEEDS}, and not ${values.seed}.`);
  }
  return { minutes, seed, databaseUrl: values["database-url"] ?? null };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: "string", default: "10" },
        seed: { type: "string" },
        "database-url": { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
