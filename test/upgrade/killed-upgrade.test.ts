import type { Client, ClientConfig } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { DatabaseUnavailable } from "../../src/server/storage/database-errors.ts";
import { migrate } from "../../src/server/storage/migrate.ts";
import { databaseUrlOf } from "../support/database-url.ts";
import { runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { countMigrations, migrationsUntil } from "./migrations-until.ts";
import { schemaOf } from "./schema-of.ts";

const patiently = { timeout: 60_000 };
const total = await countMigrations();

describeEachDatabase("an upgrade that is killed in the middle", (database) => {
  let guard: Client;
  let whole: readonly string[];

  beforeEach(async () => {
    guard = await openConnection(database.connection, "guard");
    whole = await schemaOf(guard);
    await guard.query("drop schema public cascade; create schema public");
  });
  afterEach(() => guard.end());

  const connection = (): ClientConfig => database.connection;

  /** Who stands at the end of a migration, with all of it done and none of it committed. */
  const waiting = async (): Promise<readonly number[]> => {
    const { rows } = await database.db.query<{ pid: number }>(
      `select pid from pg_stat_activity
        where datname = current_database() and application_name = 'counterfoil migrate'
          and wait_event_type = 'Lock' and query like 'insert into schema_migration%'`,
    );
    return rows.map(({ pid }) => pid);
  };
  const untilWaiting = async (): Promise<number> => {
    await expect.poll(waiting, patiently).toHaveLength(1);
    return (await waiting())[0] ?? 0;
  };
  const hold = () => guard.query("begin; lock table schema_migration in share mode");
  const applied = async (): Promise<number> =>
    (await guard.query("select from schema_migration")).rowCount ?? -1;

  test("goes on at every migration where the last one ended", { timeout: 300_000 }, async () => {
    const folder = await temporaryFolder();
    await migrate(connection(), { folder: await migrationsUntil(0, folder) });
    for (let count = 1; count <= total; count += 1) {
      const before = await schemaOf(guard);
      await hold();
      const killed = migrate(connection()).catch((error: unknown) => error);
      await database.db.query("select pg_terminate_backend($1)", [await untilWaiting()]);
      expect(await killed).toBeInstanceOf(DatabaseUnavailable);
      await guard.query("rollback");
      expect(await applied()).toBe(count - 1);
      expect(await schemaOf(guard)).toEqual(before);
      expect(await migrate(connection(), { folder: await migrationsUntil(count, folder) })).toBe(1);
    }
    expect(await schemaOf(guard)).toEqual(whole);
  });

  test("is completed by the next process", { timeout: 180_000 }, async () => {
    const folder = await temporaryFolder();
    const url = databaseUrlOf(database);
    for (const count of [0, Math.floor(total / 2), total - 1]) {
      await migrate(connection(), { folder: await migrationsUntil(count, folder) });
      await hold();
      const killed = runCounterfoil(["migrate", "--database-url", url]);
      await untilWaiting();
      killed.kill("SIGKILL");
      expect(await killed.ended).toBe("SIGKILL");
      // What it left behind in the database still stands there, and the next one waits for it.
      const next = runCounterfoil(["migrate", "--database-url", url]);
      await expect.poll(() => next.stderr(), patiently).toContain("waiting for it");
      expect(await applied()).toBe(count);
      await guard.query("rollback");
      expect(await next.ended).toBe(0);
      expect(await applied()).toBe(total);
      expect(await schemaOf(guard)).toEqual(whole);
      await guard.query("drop schema public cascade; create schema public");
    }
  });
});
