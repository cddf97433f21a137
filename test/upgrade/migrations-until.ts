import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { migrationsFolder } from "../../src/server/storage/migration-files.ts";

/** How many migrations this build carries. */
export async function countMigrations(): Promise<number> {
  return (await listMigrations()).length;
}

/** A folder with the migrations that a build carried when that many were written. */
export async function migrationsUntil(count: number, within: string): Promise<string> {
  const folder = join(within, `until-${count}`);
  await mkdir(folder, { recursive: true });
  for (const name of (await listMigrations()).slice(0, count)) {
    await copyFile(join(migrationsFolder(), name), join(folder, name));
  }
  return folder;
}

async function listMigrations(): Promise<readonly string[]> {
  return (await readdir(migrationsFolder())).filter((name) => name.endsWith(".sql")).sort();
}
