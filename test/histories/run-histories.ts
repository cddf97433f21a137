/**
 * Lives through many random ticket histories and adds up each log anew; run with
 * `npx tsx test/histories/run-histories.ts --count 100000 --seed 1`. Prints the shortest history whose
 * log does not give the stored ticket and ends with 1, or what was checked and 0; 2 = it could not run.
 */
import { parseArgs } from "node:util";
import { historyZones, type HistoryZone } from "./arbitrary-history.ts";
import { emptyTally, tallied, type HistoryTally } from "./history-tally.ts";
import { searchMismatch } from "./search-mismatch.ts";

/** Histories between two progress lines. */
const BATCH = 1000;

interface Run {
  readonly count: number;
  readonly seed: number;
}

const say = (text: string): boolean => process.stdout.write(text);

function readRun(): Run {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "100000" },
      seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1) throw new Error("--count must be a whole number > 0");
  if (!Number.isInteger(seed)) throw new Error("--seed must be a whole number");
  return { count, seed };
}

/** Answers whether all histories were right. */
function runHistories({ count, seed }: Run): boolean {
  const startedAt = Date.now();
  const tally = emptyTally();
  for (let done = 0; done < count;) {
    const batch = Math.min(BATCH, count - done);
    const zones = Object.keys(historyZones) as HistoryZone[];
    const result = searchMismatch({ zones, count: batch, seed: seed + done });
    for (const what of tallied) tally[what] += result.tally[what];
    if (result.mismatch !== null) {
      say(`\nA history between ${done} and ${done + batch} of seed ${seed} went wrong.\n`);
      say(`${result.mismatch}\n`);
      return false;
    }
    done += batch;
    sayProgress(done, count, startedAt);
  }
  saySummary(tally, { count, seed });
  return true;
}

function sayProgress(done: number, count: number, startedAt: number): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  say(`${process.stdout.isTTY ? "\r" : ""}${done} of ${count} histories, ${seconds} s`);
  if (!process.stdout.isTTY || done === count) say("\n");
}

function saySummary(tally: HistoryTally, { count, seed }: Run): void {
  say(`All ${count} histories of seed ${seed} are what their logs say. In them were:\n`);
  for (const what of tallied) say(`  ${String(tally[what]).padStart(9)} ${what}\n`);
}

try {
  process.exitCode = runHistories(readRun()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
