import { chmod, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import "./test-server.ts";

/**
 * Makes an empty folder. Others may pass through it, because a database server started by root runs
 * under another account.
 */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(inject("runFolder"), "folder-"));
  await chmod(folder, 0o711);
  return folder;
}

/** Patient, because processes that just ended may still be closing files. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A folder that is removed when the running test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await createFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}
