/** Sends generated requests to a server for as long as is wished; `npm run fuzz -- --help` tells the options. */
import { showProgress } from "../../src/server/cli/show-progress.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { openFuzzDesk } from "./desk/fuzz-desk.ts";
import { openScratchDatabase } from "./desk/open-scratch-database.ts";
import { describeFinding } from "./run/describe-finding.ts";
import { fuzzHelp, readFuzzOptions, UsageError, type FuzzOptions } from "./run/fuzz-options.ts";
import { replay } from "./run/replay.ts";
import { runFuzz } from "./run/run-fuzz.ts";
import { summarise } from "./run/summarise.ts";

const MS_PER_MINUTE = 60_000;

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Answers whether nothing was found. */
async function fuzz(options: FuzzOptions): Promise<boolean> {
  process.stderr.write("counterfoil: opening a desk\n");
  const database = await openScratchDatabase(options.databaseUrl);
  try {
    const desk = await openFuzzDesk(database.connection, database.folder);
    try {
      if (options.replay === null) return await searchFor(desk, options);
      const { shown, problem } = await replay(desk, options.replay);
      print(`${shown}\n\n${problem === null ? "Nothing is wrong with it." : `Found: ${problem}`}`);
      return problem === null;
    } finally {
      await desk.close();
    }
  } finally {
    await database.close();
  }
}

async function searchFor(
  desk: Parameters<typeof runFuzz>[0],
  { seed, minutes }: FuzzOptions,
): Promise<boolean> {
  const startedAt = performance.now();
  const wholeMs = minutes * MS_PER_MINUTE;
  const passedMs = (): number => Math.min(wholeMs, performance.now() - startedAt);
  const progress = showProgress(`fuzzing with seed ${seed}`, process.stderr);
  const { tally, finding } = await runFuzz(desk, {
    seed,
    goesOn: () => passedMs() < wholeMs,
    onBatch: () => progress.update(passedMs(), wholeMs, "requests"),
  });
  progress.end();
  print(summarise(tally));
  print(finding === null ? `Nothing was found with seed ${seed}.` : describeFinding(finding));
  return finding === null;
}

try {
  const options = readFuzzOptions(process.argv.slice(2), Date.now());
  if (options === null) process.stdout.write(fuzzHelp);
  else process.exitCode = (await fuzz(options)) ? 0 : 1;
} catch (error) {
  const isExpected = [UsageError, DatabaseUnavailable, DatabaseUnusable].some(
    (kind) => error instanceof kind,
  );
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
