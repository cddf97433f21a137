/** Kills a server in the middle of its work, again and again; `npm run crash -- --help` tells the options. */
import { showProgress } from "../../src/server/cli/show-progress.ts";
import { createRunFolder } from "../bench/measure/run-folder.ts";
import { crashHelp, readCrashOptions, UsageError, type CrashOptions } from "./crash-options.ts";
import { crashTable } from "./run/crash-table.ts";
import type { CrashResult } from "./run/crash-result.ts";
import { runCrash } from "./run/run-crash.ts";

const MS_PER_MINUTE = 60_000;

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Answers whether nothing was found. */
async function crash({ databases, kills, minutes, seed }: CrashOptions): Promise<boolean> {
  const folder = await createRunFolder();
  const results: CrashResult[] = [];
  for (const kind of databases) {
    const progress = showProgress(`killing on ${kind} with seed ${seed}`, process.stderr);
    const onKill = (done: number): void => progress.update(done, kills, "kills");
    const until = performance.now() + minutes * MS_PER_MINUTE;
    const goesOn = (): boolean => performance.now() < until;
    const result = await runCrash({ kind, folder, kills, seed, goesOn, onKill });
    progress.end();
    results.push(result);
    for (const finding of result.findings) print(`${result.database}: ${finding}`);
  }
  print(crashTable(results));
  const found = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (found === 0) print(`Nothing was found with seed ${seed}.`);
  return found === 0;
}

try {
  const options = readCrashOptions(process.argv.slice(2), Date.now());
  if (options === null) process.stdout.write(crashHelp);
  else process.exitCode = (await crash(options)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
