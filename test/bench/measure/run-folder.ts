import { chmod, mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeRun, removeStaleRuns, RUN_PREFIX } from "../../support/stale-runs.ts";

/** The type that Linux gives file systems that exist in memory only. */
const TMPFS = 0x01021994;

/**
 * Makes the folder for the databases of this run. It is removed when the process ends, with the
 * database servers on data below it.
 */
export async function createRunFolder(): Promise<string> {
  removeStaleRuns();
  const folder = await mkdtemp(join(tmpdir(), `${RUN_PREFIX}${process.pid}-`));
  await chmod(folder, 0o711); // as root the database runs under another account
  process.once("exit", () => removeRun(folder));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(1));
  }
  return folder;
}

/** Whether what is written there never reaches a disk, which makes commits look cheaper than they are. */
export async function isInMemory(folder: string): Promise<boolean> {
  return (await statfs(folder)).type === TMPFS;
}
