import { createProgram } from "./program.ts";
import type { ExitCode } from "./exit-codes.ts";
import { explainFailure } from "./explain-failure.ts";

/** Runs one command and returns the exit code. A failure is told on stderr in one sentence. */
export async function runCli(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    const { code, message } = explainFailure(error);
    if (message !== "") console.error(`counterfoil: ${message}`);
    return code;
  }
}
