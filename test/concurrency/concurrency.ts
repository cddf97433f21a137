/** Lets clients get in each other's way for as long as is wished; `npm run concurrency -- --help` tells the options. */
import { showProgress } from "../../src/server/cli/show-progress.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { openFuzzDesk } from "../fuzz/desk/fuzz-desk.ts";
import { openScratchDatabase } from "../fuzz/desk/open-scratch-database.ts";
import {
  concurrencyHelp,
  readConcurrencyOptions,
  UsageError,
  type ConcurrencyOptions,
} from "./concurrency-options.ts";
import { runConcurrency } from "./run/run-concurrency.ts";

const MS_PER_MINUTE = 60_000;

/** Answers whether nothing was found. */
async function search({ minutes, seed, databaseUrl }: ConcurrencyOptions): Promise<boolean> {
  process.stderr.write("counterfoil: opening a desk\n");
  const database = await openScratchDatabase(databaseUrl);
  const desk = await openFuzzDesk(database.connection, database.folder);
  try {
    const startedAt = performance.now();
    const wholeMs = minutes * MS_PER_MINUTE;
    const passedMs = (): number => Math.min(wholeMs, performance.now() - startedAt);
    const progress = showProgress(`clients at work with seed ${seed}`, process.stderr);
    const result = await runConcurrency({
      target: {
        urls: [`http://127.0.0.1:${desk.port}`],
        authorization: desk.authorization.administrator ?? "",
      },
      seed,
      goesOn: (episodes) => {
        progress.update(passedMs(), wholeMs, `${episodes} tickets`);
        return passedMs() < wholeMs;
      },
    });
    progress.end();
    const { episodes, calls, beaten, finding } = result;
    process.stdout.write(`${episodes} tickets, ${calls} calls, ${beaten} came too late\n`);
    process.stdout.write(`${finding ?? `Nothing was found with seed ${seed}.`}\n`);
    return finding === null;
  } finally {
    await desk.close();
    await database.close();
  }
}

try {
  const options = readConcurrencyOptions(process.argv.slice(2), Date.now());
  if (options === null) process.stdout.write(concurrencyHelp);
  else process.exitCode = (await search(options)) ? 0 : 1;
} catch (error) {
  const isExpected = [UsageError, DatabaseUnavailable, DatabaseUnusable].some(
    (kind) => error instanceof kind,
  );
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
