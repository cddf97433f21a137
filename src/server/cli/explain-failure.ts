import { CommanderError } from "commander";
import { ConfigError } from "../config/config-error.ts";
import { AppError } from "../errors.ts";
import { SourceFailure } from "../importing/source/source-failure.ts";
import { StartError } from "../start-error.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../storage/database-errors.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";

export interface Failure {
  readonly code: ExitCode;
  /** For the operator; empty when all has been said already. */
  readonly message: string;
}

/** What a command that threw this ends with. Faults of ours keep their stack trace. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof CommanderError) return explainWrongUse(error);
  if (error instanceof ConfigError || error instanceof AppError) {
    return { code: exitCodes.wrongUse, message: error.message };
  }
  if (error instanceof DatabaseUnusable || error instanceof DatabaseUnavailable) {
    return { code: exitCodes.database, message: error.message };
  }
  if (error instanceof SourceFailure) {
    const isWrongUse = error.code === "refused" || error.code === "notThisApi";
    return { code: isWrongUse ? exitCodes.wrongUse : exitCodes.failed, message: error.message };
  }
  if (error instanceof StartError) return { code: exitCodes.failed, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: exitCodes.failed, message };
}

/** Help and version also arrive as errors; they have been printed. */
function explainWrongUse({ code, exitCode, message }: CommanderError): Failure {
  if (exitCode === 0) return { code: exitCodes.done, message: "" };
  if (code === "commander.help") return { code: exitCodes.wrongUse, message: "" };
  const sentence = message
    .replace(/^error: /, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return { code: exitCodes.wrongUse, message: `${sentence}; see counterfoil --help` };
}
