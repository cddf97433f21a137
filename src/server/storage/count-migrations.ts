import { migrationsFolder, readMigrations } from "./migration-files.ts";
import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";

const selectApplied = defineStatement<{ applied: number }>(
  "select count(*) as applied from schema_migration",
);

/** How many migrations have made the tables what they are. */
export async function countAppliedMigrations(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectApplied, []);
  return rows[0]?.applied ?? 0;
}

/** How many migrations this build has. */
export async function countKnownMigrations(): Promise<number> {
  return (await readMigrations(migrationsFolder())).length;
}
