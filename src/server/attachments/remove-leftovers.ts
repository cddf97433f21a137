import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Nothing takes a day to arrive. */
const LEFTOVER_AGE_MS = 86_400_000;

/** Throws away what was arriving when an earlier process died. `nowMs` is the time of the file system. */
export async function removeLeftovers(folder: string, nowMs: number): Promise<void> {
  const incoming = join(folder, "incoming");
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const path = join(incoming, name);
    const modifiedMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => nowMs,
    );
    if (modifiedMs < nowMs - LEFTOVER_AGE_MS) await rm(path, { force: true });
  }
}
