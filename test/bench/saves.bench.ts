/** Measures how many saves the server carries; `npm run bench -- --help` tells the options. */
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import {
  benchHelp,
  readBenchOptions,
  UsageError,
  type BenchOptions,
} from "./measure/bench-options.ts";
import { measureFloor, measureHttp, measureWrites, type Load } from "./measure/measure-saves.ts";
import { openScene, type Scene } from "./measure/open-scene.ts";
import { createRunFolder, isInMemory } from "./measure/run-folder.ts";
import type { Measurement } from "./report/measurement.ts";
import { createProgress, type Progress } from "./report/progress.ts";
import { collectResults, writeResults } from "./report/results-file.ts";
import { resultsTable } from "./report/results-table.ts";

const operations = ["create", "update"] as const;
const SIGN_IN_SECONDS = 0.5;
const WARM_UP_SECONDS = 2;
/** Saves whose client no longer waits are still under way when its time is over. */
const SETTLE_MS = 100;

async function bench(options: BenchOptions): Promise<void> {
  const startedAt = new Date();
  const progress = createProgress();
  const scenes: Scene[] = [];
  try {
    await openScenes(scenes, options, progress);
    const measurements = await measureAll(scenes, options, progress);
    progress.end();
    const results = collectResults(startedAt, options, scenes, measurements);
    console.log(options.json ? JSON.stringify(results, null, 2) : resultsTable(results.rows));
    console.error(`All numbers are in ${await writeResults(results)}`);
  } finally {
    for (const scene of scenes) await scene.close();
  }
}

async function openScenes(
  scenes: Scene[],
  { databases, profileFolder }: BenchOptions,
  progress: Progress,
): Promise<void> {
  const folder = await createRunFolder();
  const log = pino({ level: "silent" });
  if (await isInMemory(folder)) {
    progress.note(`Commits cost nothing in ${folder}: set TMPDIR to a folder on a disk.`);
  }
  for (const kind of databases) {
    progress.note(`filling the ${kind} database`);
    try {
      const scene = await openScene(kind, { folder, profileFolder, log });
      scenes.push(scene);
      await warmUp(scene);
      progress.note(`${scene.name}, ${JSON.stringify(scene.durability)}`);
    } catch (error) {
      const isLeftOut = kind === "postgres" && databases.length > 1;
      if (!isLeftOut || !(error instanceof DatabaseUnusable)) throw error;
      progress.note(`${kind} is left out: ${error.message}`);
    }
  }
}

/** The first call signs in, which costs a password comparison; then all code is run for a while. */
async function warmUp(scene: Scene): Promise<void> {
  await scene.client.load({ operation: "create", connections: 1, seconds: SIGN_IN_SECONDS });
  for (const operation of operations) {
    const load: Load = { operation, connections: 8, seconds: WARM_UP_SECONDS };
    await scene.client.load(load);
    await measureFloor(scene, load);
  }
}

/** Round by round, so that a slow minute of the machine meets all kinds of measurements alike. */
async function measureAll(
  scenes: readonly Scene[],
  { rounds, connections: counts, seconds }: BenchOptions,
  progress: Progress,
): Promise<Measurement[]> {
  const loads = counts.flatMap((connections) =>
    operations.map((operation): Load => ({ operation, connections, seconds })),
  );
  const measurements: Measurement[] = [];
  progress.begin(rounds * scenes.length * loads.length);
  for (let round = 1; round <= rounds; round += 1) {
    for (const scene of scenes) {
      for (const load of loads) {
        progress.step(`${scene.kind}, ${load.operation}, ${load.connections} at a time`);
        measurements.push(await measure(scene, load, round));
      }
    }
  }
  return measurements;
}

async function measure(scene: Scene, load: Load, round: number): Promise<Measurement> {
  const http = await measureHttp(scene, load);
  await wait(SETTLE_MS);
  const floor = await measureFloor(scene, load);
  const write = await measureWrites(scene, load);
  return { database: scene.kind, ...load, round, http, floor, write };
}

try {
  const options = readBenchOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(benchHelp);
  else await bench(options);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DatabaseUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
