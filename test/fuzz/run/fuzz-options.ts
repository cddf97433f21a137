import { parseArgs } from "node:util";
import { unpackRequest, type FuzzRequest } from "../requests/fuzz-request.ts";

export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  /** A server on which a database is made for the run; null = one that is started for it. */
  readonly databaseUrl: string | null;
  /** The only request to be sent; null = generated ones. */
  readonly replay: FuzzRequest | null;
}

export const fuzzHelp = `Usage: npm run fuzz [-- OPTIONS]

Sends generated requests to a server of its own: to every operation and resource, in every media type,
valid, at the limits, broken and hostile. Stops at the first answer that no client should get, at a
hang, and at anything stored by halves; makes that request as small as it can and prints the line that
sends it again.

Options:
  --minutes N            How long to go on (default 10)
  --seed N               The same number sends the same requests (default: of the clock)
  --database-url URL     A PostgreSQL server whose user may create databases; one is made for the
                         run and dropped at the end. Default: a server started for the run.
  --replay TEXT          Send the one request that a finding printed
  --help                 Print this help

The exit code is 0 when nothing was found, 1 for a finding and 2 for wrong use.
`;

/** Wrong use; the message is a sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const MINUTES = "10";
const SEEDS = 1_000_000_000;

/** Reads the command line; null = the user wants the help. Throws `UsageError`. */
export function readFuzzOptions(args: readonly string[], now: number): FuzzOptions | null {
  const values = parse(args);
  if (values.help) return null;
  return {
    minutes: positive("--minutes", values.minutes),
    seed: values.seed === undefined ? now % SEEDS : whole("--seed", values.seed),
    databaseUrl: values["database-url"] ?? null,
    replay: values.replay === undefined ? null : request(values.replay),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: "string", default: MINUTES },
        seed: { type: "string" },
        "database-url": { type: "string" },
        replay: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`${option} takes a number above 0, and not ${text}.`);
}

function whole(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= SEEDS) return value;
  throw new UsageError(`${option} takes a whole number up to ${SEEDS}, and not ${text}.`);
}

function request(text: string): FuzzRequest {
  try {
    return unpackRequest(text);
  } catch {
    throw new UsageError("--replay takes the text that a finding printed.");
  }
}
