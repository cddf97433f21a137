import { destination, pino, stdTimeFunctions, type Logger } from "pino";
import type { Config } from "../config/options.ts";
import { formatLogLine } from "./format-log-line.ts";

const STDERR = 2;

const secretHeaders = ["authorization", "cookie", "set-cookie", "so-apptoken", "x-xsrf-token"];

/** Headers are not logged; should somebody log a request one day, its secrets stay out of the log. */
export const redact = ["headers", "req.headers", "request.headers", "err.headers"].flatMap((path) =>
  secretHeaders.map((header) => `${path}["${header}"]`),
);

/**
 * The log: one JSON object for each line on stderr, because stdout is for what scripts read. People at
 * a terminal get readable lines instead.
 */
export function createLog(level: Config["logLevel"]): Logger {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime, redact };
  if (!process.stderr.isTTY) return pino(options, destination({ dest: STDERR, sync: false }));
  return pino(options, { write: (line) => void process.stderr.write(formatLogLine(line)) });
}
