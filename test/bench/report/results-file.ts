import { mkdir, writeFile } from "node:fs/promises";
import { arch, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchOptions } from "../measure/bench-options.ts";
import type { Scene } from "../measure/open-scene.ts";
import { summariseRounds, type Measurement, type ResultRow } from "./measurement.ts";

export interface Results {
  readonly startedAt: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly options: Pick<BenchOptions, "seconds" | "rounds">;
  readonly databases: readonly Pick<Scene, "name" | "durability">[];
  readonly rows: readonly ResultRow[];
  readonly measurements: readonly Measurement[];
}

const GIBIBYTE = 1024 ** 3;
const resultsFolder = fileURLToPath(new URL("../../../bench-results/", import.meta.url));

export function collectResults(
  startedAt: Date,
  { seconds, rounds }: BenchOptions,
  scenes: readonly Scene[],
  measurements: readonly Measurement[],
): Results {
  return {
    startedAt: startedAt.toISOString(),
    machine: describeMachine(),
    options: { seconds, rounds },
    databases: scenes.map(({ name, durability }) => ({ name, durability })),
    rows: summariseRounds(measurements),
    measurements,
  };
}

/** What it is, not which one: results are made to be shown. */
function describeMachine(): Results["machine"] {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / GIBIBYTE),
    platform: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}

/** Writes the results and returns the path of the file. */
export async function writeResults(results: Results): Promise<string> {
  await mkdir(resultsFolder, { recursive: true });
  const stamp = results.startedAt.slice(0, 19).replaceAll(":", "");
  const path = join(resultsFolder, `saves-${stamp}.json`);
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`);
  return path;
}
