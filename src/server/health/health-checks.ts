import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { HealthCheck } from "../http/health-routes.ts";
import { countAppliedMigrations, countKnownMigrations } from "../storage/count-migrations.ts";
import { errorCode } from "../storage/database-errors.ts";
import type { Queryable } from "../storage/queryable.ts";
import { healthTexts } from "../texts/health-texts.ts";
import { say, type Text } from "../texts/text.ts";

/** Whether the database answers, and has the tables of this version. */
export function databaseChecks(database: Queryable): readonly HealthCheck[] {
  let known: Promise<number> | undefined;
  return [
    {
      name: "database",
      async findProblem() {
        await database.query("select 1");
        return null;
      },
    },
    {
      name: "migrations",
      async findProblem() {
        known ??= countKnownMigrations();
        return problemOfMigrations(await countAppliedMigrations(database), await known);
      },
    },
  ];
}

/** Another version may have migrated the tables, or an older backup was restored, while this one runs. */
export function problemOfMigrations(applied: number, known: number): Text | null {
  if (applied === known) return null;
  return say(applied < known ? healthTexts.tablesTooOld : healthTexts.tablesTooNew);
}

/** A cycle is due every minute. */
const SILENT_SECONDS_MAX = 300;

/** `silentSeconds` is null where the jobs do not run by themselves. */
export function jobsCheck(silentSeconds: () => number | null): HealthCheck {
  return {
    name: "jobs",
    findProblem: async () =>
      (silentSeconds() ?? 0) > SILENT_SECONDS_MAX ? say(healthTexts.jobsStandStill) : null,
  };
}

/** Below that PostgreSQL soon stops, and uploads fail. */
const FREE_BYTES_MIN = 64 * 1024 * 1024;

/** Whether there is room on the disk of a folder. */
export function diskCheck(
  folder: string,
  readSpace: (folder: string) => Promise<number> = freeBytesAt,
): HealthCheck {
  return {
    name: "disk",
    findProblem: async () =>
      (await readSpace(resolve(folder))) < FREE_BYTES_MIN ? say(healthTexts.diskFull) : null,
  };
}

/** A folder that is not there yet will be on the disk of the one around it. */
async function freeBytesAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const around = dirname(folder);
    if (around === folder || errorCode(error) !== "ENOENT") throw error;
    return freeBytesAt(around);
  }
}
