import { pino } from "pino";
import { expect, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import { defineStatement } from "../../src/server/storage/statement.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const selectParts = defineStatement<{ n: number; at: number | null; words: string[] }>(`
  select n, case when n > 1 then timestamptz '1970-01-01 00:00:05Z' end as at,
         array['a', 'b'] as words
    from generate_series(1, $1::int) n`);

/** How often the server described columns during `work`. */
async function descriptions(one: Database, work: () => Promise<void>): Promise<number> {
  let count = 0;
  const told = (): void => {
    count += 1;
  };
  await one.lease(async (client) => void client.connection.on("rowDescription", told));
  await work();
  await one.lease(async (client) => void client.connection.off("rowDescription", told));
  return count;
}

describeEachDatabase("the columns of a prepared statement", (database) => {
  const withOne = async (work: (one: Database) => Promise<void>): Promise<void> => {
    const one = await openDatabase(database.connection, {
      poolSize: 1,
      log: pino({ level: "silent" }),
    });
    try {
      await work(one);
    } finally {
      await one.close();
    }
  };

  test("are described once per connection", async () => {
    await withOne(async (one) => {
      const run = async (): Promise<void> => void (await one.query(selectParts, [1]));
      expect(await descriptions(one, run)).toBe(1);
      expect(await descriptions(one, run)).toBe(0);
    });
  });

  test("make the same of every run: values, nulls, arrays and no rows at all", async () => {
    await withOne(async (one) => {
      const first = { n: 1, at: null, words: ["a", "b"] };
      const second = { n: 2, at: 5, words: ["a", "b"] };
      expect((await one.query(selectParts, [0])).rows).toEqual([]);
      expect((await one.query(selectParts, [2])).rows).toEqual([first, second]);
      expect((await one.query(selectParts, [1])).rows).toEqual([first]);
      expect(await one.query(selectParts, [0])).toEqual({ rows: [], rowCount: 0 });
    });
  });

  test("are not mixed up among statements that travel together", async () => {
    const other = defineStatement<{ name: string }>("select $1::text as name");
    await withOne(async (one) => {
      const both = () =>
        one.lease((client) =>
          Promise.all(
            [other, selectParts, other].map(({ name, text }) =>
              client.query({ name, text, values: [1] }),
            ),
          ),
        );
      await both();
      const [before, between, after] = await both();
      expect([before?.rows, after?.rows]).toEqual([[{ name: "1" }], [{ name: "1" }]]);
      expect(between?.rows).toEqual([{ n: 1, at: null, words: ["a", "b"] }]);
    });
  });

  test("outlast a run that fails", async () => {
    const divide = defineStatement<{ n: number }>("select 6 / $1::int as n");
    await withOne(async (one) => {
      expect((await one.query(divide, [2])).rows).toEqual([{ n: 3 }]);
      await expect(one.query(divide, [0])).rejects.toMatchObject({ code: "22012" });
      await expect(one.query(divide, ["x"])).rejects.toMatchObject({ code: "22P02" });
      expect((await one.query(divide, [3])).rows).toEqual([{ n: 2 }]);
    });
  });

  test("that have changed are refused by the server instead of being taken for the old ones", async () => {
    const selectAll = defineStatement("select * from changing");
    const admin = await openConnection(database.connection, "test");
    await admin.query("create table changing as select 1 as n");
    await withOne(async (one) => {
      expect((await one.query(selectAll)).rows).toEqual([{ n: 1 }]);
      await admin.query("alter table changing alter n type text, add m int");
      await expect(one.query(selectAll)).rejects.toThrow("cached plan must not change result type");
    });
    await admin.end();
  });
});
