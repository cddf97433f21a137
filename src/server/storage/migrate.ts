import type { Client, ClientConfig } from "pg";
import { openConnection } from "./connection.ts";
import { DatabaseUnusable, translateError } from "./database-errors.ts";
import { migrationsFolder, readMigrations } from "./migration-files.ts";
import type { Migration } from "./migration-files.ts";

export interface MigrateOptions {
  /** Where the `NNNN-title.sql` files are; default: those of this build. */
  readonly folder?: string;
  /** Called before each migration that is run. */
  readonly onMigration?: (migration: { number: number; title: string }) => void;
  /** Called once if another process is migrating and this one waits for it. */
  readonly onWaiting?: () => void;
}

export interface AppliedMigration {
  readonly number: number;
  readonly title: string;
  readonly checksum: string;
}

/** Any number, the same in every build: processes that start at once take turns by it. */
const MIGRATION_LOCK = 7_205_311;

/**
 * Brings the tables to the state of this build and returns how many migrations that took. Each runs in
 * a transaction of its own, so an interrupted run leaves the state before the interrupted migration.
 * Throws `DatabaseUnusable` if the database is newer than this build, an applied file has changed or a
 * migration fails, and `DatabaseUnavailable`.
 */
export async function migrate(
  connection: ClientConfig,
  options: MigrateOptions = {},
): Promise<number> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder());
  const client = await openConnection(connection, "counterfoil migrate");
  try {
    await takeTurn(client, options.onWaiting);
    const applied = await readApplied(client);
    checkHistory(migrations, applied);
    const due = migrations.slice(applied.length);
    for (const migration of due) {
      options.onMigration?.({ number: migration.number, title: migration.title });
      await apply(client, migration);
    }
    return due.length;
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end(); // also gives the lock back
  }
}

/** What stands between the tables and this build, without changing anything. */
export interface SchemaState {
  readonly applied: number;
  readonly known: number;
  /** Why this build cannot use the tables; null = it can, or could once it has migrated them. */
  readonly problem: string | null;
}

/** Looks at the tables as {@link migrate} would, and leaves them alone. Throws `DatabaseUnavailable`. */
export async function readSchemaState(connection: ClientConfig): Promise<SchemaState> {
  const known = await readMigrations(migrationsFolder());
  const client = await openConnection(connection, "counterfoil doctor");
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('schema_migration') is not null as there",
    );
    const applied = rows[0]?.there === true ? await selectApplied(client) : [];
    const state = { applied: applied.length, known: known.length };
    try {
      checkHistory(known, applied);
      return { ...state, problem: null };
    } catch (error) {
      if (!(error instanceof DatabaseUnusable)) throw error;
      return { ...state, problem: error.message };
    }
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end();
  }
}

/** Waits for whoever is migrating, and keeps others from it for as long as the connection lives. */
export async function takeTurn(client: Client, onWaiting?: () => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock($1) as taken",
    [MIGRATION_LOCK],
  );
  if (rows[0]?.taken === true) return;
  onWaiting?.();
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
}

/** What has run on these tables; makes the table that tells where there is none. */
export async function readApplied(client: Client): Promise<AppliedMigration[]> {
  await client.query(
    `create table if not exists schema_migration (
       number int primary key,
       title text not null,
       checksum text not null,
       applied_at timestamptz not null default date_trunc('second', now())
     )`,
  );
  return selectApplied(client);
}

async function selectApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    "select number, title, checksum from schema_migration order by number",
  );
  return rows;
}

/** @throws DatabaseUnusable when these migrations did not make those tables */
export function checkHistory(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): void {
  if (applied.length > known.length) {
    throw new DatabaseUnusable(
      `The database was written by a newer version of Counterfoil (its schema is at ${applied.length}, ` +
        `this version knows ${known.length}): start that version again or restore an older backup.`,
    );
  }
  for (const [index, row] of applied.entries()) {
    const migration = known[index];
    if (migration?.number === row.number && migration.checksum === row.checksum) continue;
    throw new DatabaseUnusable(
      `Migration ${label(row)} is not the one this version of Counterfoil carries: the file was changed ` +
        `after it ran on this database, so start the version that ran it.`,
    );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await runMigration(client, migration);
    await client.query("commit");
  } catch (error) {
    const cause = translateError(error);
    if (cause !== error) throw cause;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnusable(`Migration ${label(migration)} failed: ${reason}.`, {
      cause: error,
    });
  }
}

/** Runs it inside the transaction that is open. */
export async function runMigration(client: Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  if (client.getTransactionStatus() !== "T") {
    throw new Error("the file ends the transaction it runs in");
  }
  await client.query("insert into schema_migration (number, title, checksum) values ($1, $2, $3)", [
    migration.number,
    migration.title,
    migration.checksum,
  ]);
}

function label(migration: { number: number; title: string }): string {
  return `${String(migration.number).padStart(4, "0")}-${migration.title}`;
}
