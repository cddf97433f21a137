import { destination, pino, stdTimeFunctions, type Logger } from "pino";
import type { Config } from "../config/options.ts";
import { formatLogLine } from "./format-log-line.ts";

const STDERR = 2;

/**
 * The log: one JSON object for each line on stderr, because stdout is for what scripts read. People at
 * a terminal get readable lines instead.
 */
export function createLog(level: Config["logLevel"]): Logger {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime };
  if (!process.stderr.isTTY) return pino(options, destination({ dest: STDERR, sync: false }));
  return pino(options, { write: (line) => void process.stderr.write(formatLogLine(line)) });
}
