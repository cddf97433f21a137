import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { createDeskCache, type DeskCacheOptions } from "../../src/server/desk-cache.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";
import { describeEachDatabase, testDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";

const log = pino({ level: "silent" });
/** Regular checks that never come, so that a test shows the announcement. */
const neverChecks = { checkEveryMs: 3_600_000 };

async function startCache(db: Database, options: DeskCacheOptions = neverChecks) {
  const cache = await createDeskCache(db, log, options);
  onTestFinished(() => cache.close());
  return cache;
}

async function startCounting(db: Database, options: DeskCacheOptions = neverChecks) {
  const cache = await startCache(db, options);
  let told = 0;
  cache.onCredentialsChanged(() => {
    told += 1;
  });
  return { cache, told: () => told };
}

function renameCategory(db: Database, name: string) {
  return db.query("update category set name = $1 where category_id = 1", [name]);
}

async function versionOf(db: Database): Promise<number> {
  const { rows } = await db.query<{ desk: number }>("select desk from desk_version");
  return rows[0]?.desk ?? 0;
}

const cutListener = `
  select pg_terminate_backend(pid) from pg_stat_activity
   where application_name = 'counterfoil listener' and datname = current_database()`;

describeEachDatabase("the copy of the desk", (database) => {
  it("is replaced as a whole when the configuration changes anywhere", async () => {
    const cache = await startCache(database.db);
    const before = cache.current();
    await renameCategory(database.db, "Help");
    await expect.poll(() => cache.current().categories.get(1)?.name).toBe("Help");
    expect(before.categories.get(1)?.name).toBe("Support");
    expect(cache.current().version).toBeGreaterThan(before.version);
  });

  it("stays the same object while nothing changes", async () => {
    const cache = await startCache(database.db);
    const before = cache.current();
    await expect(cache.refreshIfOlderThan(before.version)).resolves.toBe(before);
    await expect(cache.refreshIfOlderThan(before.version + 1)).resolves.toBe(before);
  });

  it("is replaced before use when stored data is newer", async () => {
    const cache = await startCache(database.db);
    await renameCategory(database.db, "Desk");
    const desk = await cache.refreshIfOlderThan(await versionOf(database.db));
    expect(desk.categories.get(1)?.name).toBe("Desk");
  });

  it("is good for everybody who waits, whenever he came", async () => {
    const cache = await startCache(database.db);
    const names = await Promise.all(
      ["A", "B", "C", "D"].map(async (name) => {
        await database.db.query("insert into category (name, full_name) values ($1, $1)", [name]);
        const desk = await cache.refreshIfOlderThan(await versionOf(database.db));
        return [...desk.categories.values()].some((category) => category.name === name);
      }),
    );
    expect(names).toEqual([true, true, true, true]);
  });

  it("does not look for a version that nobody has stored", async () => {
    const cache = await startCache(database.db);
    await expect(cache.refreshIfOlderThan(1_000_000)).resolves.toBe(cache.current());
  });

  it("can be replaced while every connection of the pool is lent out", async () => {
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    onTestFinished(() => one.close());
    const cache = await startCache(one);
    await withTransaction(one, async (tx) => {
      await tx.query("select 1");
      await expect(cache.refreshIfOlderThan(1_000_000)).resolves.toBe(cache.current());
    });
  });

  it("finds a change that was not announced at the next regular check", async () => {
    const cache = await startCache(database.db, { checkEveryMs: 20 });
    await database.db.query("alter table category disable trigger category_touches_desk");
    await renameCategory(database.db, "Quiet");
    await database.db.query("update desk_version set desk = desk + 1");
    await expect.poll(() => cache.current().categories.get(1)?.name).toBe("Quiet");
    await database.db.query("alter table category enable trigger category_touches_desk");
  });
});

describeEachDatabase("changed credentials", (database) => {
  const changeCredentials = () =>
    database.db.query("update desk_version set credentials = credentials + 1");

  it("are told when somebody announces them, and told once", async () => {
    const { cache, told } = await startCounting(database.db);
    await database.db.query("update app_user set absence_text = '' where false");
    await expect.poll(told).toBe(1);
    await renameCategory(database.db, "Later");
    await expect.poll(() => cache.current().categories.get(1)?.name).toBe("Later");
    expect(told()).toBe(1);
  });

  it("are told at the next regular check when nobody announced them", async () => {
    const { told } = await startCounting(database.db, { checkEveryMs: 20 });
    await changeCredentials();
    await expect.poll(told).toBe(1);
  });

  it("are told after a lost connection, before the cache says that it hears again", async () => {
    const { cache, told } = await startCounting(database.db);
    await Promise.all([database.db.query(cutListener), changeCredentials()]);
    await expect.poll(() => cache.hearsOfChanges()).toBe(false);
    let toldFirst = false;
    await expect
      .poll(
        () => {
          toldFirst ||= told() > 0;
          return cache.hearsOfChanges();
        },
        { timeout: 5000, interval: 1 },
      )
      .toBe(true);
    expect(toldFirst).toBe(true);
  });

  it("are not told after a lost connection when there were none", async () => {
    const { cache, told } = await startCounting(database.db);
    await database.db.query(cutListener);
    await expect.poll(() => cache.hearsOfChanges()).toBe(false);
    await expect.poll(() => cache.hearsOfChanges(), { timeout: 5000 }).toBe(true);
    expect(told()).toBe(0);
  });

  it("may go unnoticed when the server falls silent, and the cache says so", async () => {
    const watched = await watchConnection(database.connection);
    const db = await openDatabase(
      { ...watched.connection, query_timeout: 100 },
      { poolSize: 1, log },
    );
    onTestFinished(async () => {
      await db.close();
      await watched.close();
    });
    const { cache } = await startCounting(db, { checkEveryMs: 20 });
    expect(cache.hearsOfChanges()).toBe(true);
    watched.muteServer();
    await expect.poll(() => cache.hearsOfChanges()).toBe(false);
  });
});

describe("a configuration that cannot be read", () => {
  const database = testDatabase();

  it("leaves the last good copy in place until it is corrected", async () => {
    const cache = await startCache(database.db);
    const before = cache.current();
    await database.db.query("update category set assignment_method = 9");
    const version = await versionOf(database.db);
    await expect(cache.refreshIfOlderThan(version)).rejects.toThrow(DatabaseUnusable);
    expect(cache.current()).toBe(before);
    await expect(startCache(database.db)).rejects.toThrow(DatabaseUnusable);
    await database.db.query("update category set assignment_method = 1");
    await expect.poll(() => cache.current().version).toBe(version + 1);
  });
});
