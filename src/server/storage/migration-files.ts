import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Migration {
  readonly number: number;
  /** The words of the file name: `create-ticket` of `0002-create-ticket.sql`. */
  readonly title: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * The folder of this build's migrations. The compiler copies no SQL, so compiled code reads the files
 * that the package carries under `src`.
 */
export function migrationsFolder(): string {
  const beside = fileURLToPath(new URL("./migrations/", import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(new URL("../../../src/server/storage/migrations/", import.meta.url));
}

/**
 * Reads `NNNN-title.sql` files in order. Other names, gaps and doubles in the numbering throw: they are
 * mistakes of whoever wrote the migration.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map((name, index) => readMigration(folder, name, index + 1)));
}

async function readMigration(folder: string, name: string, expected: number): Promise<Migration> {
  const [, digits, title] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(name) ?? [];
  if (digits === undefined || title === undefined) {
    throw new Error(`the migration file "${name}" is not named NNNN-title.sql`);
  }
  const number = Number(digits);
  if (number !== expected) {
    throw new Error(`the migration file "${name}" should have the number ${expected}`);
  }
  const text = await readFile(join(folder, name), "utf8");
  // A checkout on Windows may have turned the line ends.
  const sql = text.replaceAll("\r\n", "\n");
  return { number, title, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
