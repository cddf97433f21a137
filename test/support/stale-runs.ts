import { readFileSync, rmSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isRunning } from "../../src/server/storage/embedded/process-state.ts";

/** The temporary folder of a run is named after its process. */
export const RUN_PREFIX = "counterfoil-test-";

/** Stops servers and removes folders of runs that were killed before they could do so. */
export function removeStaleRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(RUN_PREFIX)) continue;
    const pid = Number.parseInt(name.slice(RUN_PREFIX.length), 10);
    if (!isRunning(pid)) removeRun(join(tmpdir(), name));
  }
}

/** Synchronous, so that it also works while the process exits: nothing in the folder needs to be saved. */
export function removeRun(folder: string): void {
  for (const name of filesBelow(folder)) {
    if (basename(name) === "postmaster.pid") stopAtOnce(join(folder, name));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return []; // servers remove files of theirs while we look
  }
}

function stopAtOnce(pidFile: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGQUIT");
  } catch {
    // It stopped meanwhile.
  }
}
