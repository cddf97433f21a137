import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { processIdentity } from "./server-account.ts";
import type { ServerAccount } from "./server-account.ts";

export interface ProgramContext {
  readonly account: ServerAccount | undefined;
  /** A folder the account may enter; our own working directory may be closed to it. */
  readonly cwd: string;
}

const execute = promisify(execFile);
const LONGEST_RUN_MS = 300_000;

/** Runs one of PostgreSQL's programs to its end and returns what it printed. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  { account, cwd }: ProgramContext,
): Promise<string> {
  const { stdout } = await execute(program, parameters, {
    cwd,
    env: programEnvironment(),
    timeout: LONGEST_RUN_MS,
    windowsHide: true,
    ...processIdentity(account),
  });
  return stdout;
}

/** Our environment without what would change the behaviour of PostgreSQL's programs. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return Object.fromEntries(kept);
}
