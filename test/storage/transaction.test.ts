import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pino } from "pino";
import { openDatabase } from "../../src/server/storage/database.ts";
import type { Database } from "../../src/server/storage/database.ts";
import { DatabaseUnavailable, errorCode } from "../../src/server/storage/database-errors.ts";
import { defineStatement } from "../../src/server/storage/statement.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";
import type { WatchedConnection } from "../support/watch-connection.ts";

const log = pino({ level: "silent" });
const insert = defineStatement<{ n: number }>("insert into number (n) values ($1) returning n");
const lockOne = defineStatement<{ n: number }>("select n from number where n = $1 for update");

describeEachDatabase("withTransaction", (database) => {
  beforeEach(async () => {
    await database.db.query("drop table if exists number");
    await database.db.query("create table number (n int primary key)");
  });

  const numbers = async () => {
    const { rows } = await database.db.query<{ n: number }>("select n from number order by n");
    return rows.map(({ n }) => n);
  };

  test("commits when the work returns and gives its result back", async () => {
    const result = await withTransaction(database.db, async (tx) => {
      await tx.query(insert, [1]);
      await tx.query(insert, [2]);
      return "done";
    });
    expect(result).toBe("done");
    expect(await numbers()).toEqual([1, 2]);
  });

  test("rolls back when the work throws, and throws the same error", async () => {
    const refusal = new Error("refused");
    const saving = withTransaction(database.db, async (tx) => {
      await tx.query(insert, [1]);
      throw refusal;
    });
    await expect(saving).rejects.toBe(refusal);
    expect(await numbers()).toEqual([]);
  });

  test("makes the last write durable together with what came before", async () => {
    const { rows, rowCount } = await withTransaction(database.db, async (tx) => {
      await tx.query(insert, [1]);
      return tx.commitWith(insert, [2]);
    });
    expect({ rows, rowCount }).toEqual({ rows: [{ n: 2 }], rowCount: 1 });
    expect(await numbers()).toEqual([1, 2]);
  });

  test("saves nothing when the write of commitWith fails, and the connection stays usable", async () => {
    const backend = () => database.db.query<{ pid: number }>("select pg_backend_pid() as pid");
    const before = await backend();
    const saving = withTransaction(database.db, async (tx) => {
      await tx.query(insert, [1]);
      await tx.commitWith(insert, [1]);
    });
    await expect(saving).rejects.toMatchObject({ code: "23505" });
    expect(await numbers()).toEqual([]);
    expect((await backend()).rows).toEqual(before.rows);
  });

  test("reports a constraint that fails at the commit", async () => {
    await database.db.query(
      `create table child (n int references number deferrable initially deferred)`,
    );
    const saving = withTransaction(database.db, (tx) =>
      tx.commitWith("insert into child values ($1)", [7]),
    );
    await expect(saving).rejects.toMatchObject({ code: "23503" });
    await database.db.query("drop table child");
  });

  test("refuses to pretend success after a swallowed error", async () => {
    const saving = withTransaction(database.db, async (tx) => {
      await tx.query(insert, [1]);
      await tx.query("select 1/0").catch(() => undefined);
    });
    await expect(saving).rejects.toThrow("nothing was saved");
    expect(await numbers()).toEqual([]);
  });

  test("takes no query after its end", async () => {
    const saving = withTransaction(database.db, async (tx) => {
      await tx.commitWith(insert, [1]);
      await tx.query(insert, [2]);
    });
    await expect(saving).rejects.toThrow("the transaction is over");
    expect(await numbers()).toEqual([1]);
  });

  test("runs composed queries inside the transaction", async () => {
    const saving = withTransaction(database.db, async (tx) => {
      await tx.query("insert into schema_migration values (99, 'x', 'x')");
      const found = await tx.kysely
        .selectFrom("schema_migration")
        .select("title")
        .where("number", "=", 99)
        .executeTakeFirst();
      expect(found).toEqual({ title: "x" });
      throw new Error("undo");
    });
    await expect(saving).rejects.toThrow("undo");
    const { rows } = await database.db.query("select from schema_migration where number = 99");
    expect(rows).toHaveLength(0);
  });

  test("tries work that is safe to retry again after a deadlock", async () => {
    await database.db.query("insert into number values (1), (2)");
    let attempts = 0;
    const lockBoth = async (first: number, second: number, meet: () => Promise<void>) =>
      withTransaction(
        database.db,
        async (tx) => {
          attempts += 1;
          await tx.query(lockOne, [first]);
          await meet();
          await tx.query(lockOne, [second]);
        },
        { safeToRetry: true },
      );
    const meet = meetingOf(2);
    await Promise.all([lockBoth(1, 2, meet), lockBoth(2, 1, meet)]);
    expect(attempts).toBe(3);
  });

  test("does not repeat other work, and gives up after four attempts", async () => {
    let attempts = 0;
    const fail = (safeToRetry: boolean) =>
      withTransaction(
        database.db,
        async (tx) => {
          attempts += 1;
          await tx.query("do $$ begin raise exception 'again' using errcode = '40001'; end $$");
        },
        { safeToRetry },
      );
    await expect(fail(false)).rejects.toMatchObject({ code: "40001" });
    expect(attempts).toBe(1);
    attempts = 0;
    await expect(fail(true)).rejects.toMatchObject({ code: "40001" });
    expect(attempts).toBe(4);
  });

  describe("on a watched connection", () => {
    let watched: WatchedConnection;
    let db: Database;

    beforeEach(async () => {
      watched = await watchConnection(database.connection);
      db = await openDatabase(watched.connection, { poolSize: 1, log, statementTimeoutMs: 200 });
      watched.takeRoundTrips();
    });

    afterEach(async () => {
      await db.close();
      await watched.close();
    });

    test("needs two round trips to load with a lock and to save", async () => {
      for (const n of [1, 2]) {
        await withTransaction(db, async (tx) => {
          await tx.query(lockOne, [n]);
          await tx.commitWith(insert, [n]);
        });
        expect(watched.takeRoundTrips()).toBe(2);
      }
    });

    test("sends queries that are started together in one round trip", async () => {
      await withTransaction(db, async (tx) => {
        await Promise.all([tx.query(insert, [1]), tx.query(insert, [2]), tx.query(insert, [3])]);
      });
      expect(watched.takeRoundTrips()).toBe(2);
    });

    test("sends nothing at all for work without queries", async () => {
      await withTransaction(db, async () => {});
      expect(watched.takeRoundTrips()).toBe(0);
    });

    test("says that the outcome is open when the connection breaks during the commit", async () => {
      watched.cutAfterSending("commit");
      const saving = withTransaction(db, (tx) => tx.commitWith(insert, [1]));
      await expect(saving).rejects.toThrow(DatabaseUnavailable);
      await expect(saving).rejects.toThrow("may or may not have been saved");
    });

    test("reports a connection that breaks before the commit as unavailable", async () => {
      watched.cutAfterSending("for update");
      const saving = withTransaction(db, (tx) => tx.query("select 1 from number for update"));
      await expect(saving).rejects.toThrow(DatabaseUnavailable);
      await expect(saving).rejects.not.toThrow("may or may not");
    });
  });

  test("reports an administrator's termination as unavailable and recovers", async () => {
    const saving = withTransaction(database.db, (tx) =>
      tx.query("select pg_terminate_backend(pg_backend_pid())"),
    );
    const error: unknown = await saving.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(errorCode((error as Error).cause)).toBe("57P01");
    expect(await numbers()).toEqual([]);
  });
});

/** Resolves for everybody once `count` have come; later calls do not wait. */
function meetingOf(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let arrived = 0;
  return () =>
    new Promise((resolve) => {
      arrived += 1;
      waiting.push(resolve);
      if (arrived >= count) for (const go of waiting.splice(0)) go();
    });
}
