import { beforeAll, expect, it } from "vitest";
import { withEnclosedDatabase } from "../../src/server/storage/enclosed-database.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("an enclosed database", (database) => {
  beforeAll(async () => {
    await database.db.query("create table noted (what text primary key)");
  });

  const noted = async (): Promise<string[]> => {
    const { rows } = await database.db.query<{ what: string }>("select what from noted order by 1");
    await database.db.query("delete from noted");
    return rows.map(({ what }) => what);
  };
  const note = "insert into noted values ($1)";

  it("stores what its transactions stored, once the one around them commits", async () => {
    await withEnclosedDatabase(database.db, async (_tx, enclosed) => {
      await withTransaction(enclosed, (part) => part.query(note, ["first"]));
      await withTransaction(enclosed, (part) => part.commitWith(note, ["second"]));
      await enclosed.query(note, ["third"]);
      const { rows } = await database.db.query("select from noted");
      expect(rows).toHaveLength(0);
    });
    expect(await noted()).toEqual(["first", "second", "third"]);
  });

  it("stores nothing when the one around them fails", async () => {
    const failing = withEnclosedDatabase(database.db, async (_tx, enclosed) => {
      await withTransaction(enclosed, (part) => part.commitWith(note, ["lost"]));
      throw new Error("too late");
    });
    await expect(failing).rejects.toThrow("too late");
    expect(await noted()).toEqual([]);
  });

  it("goes on after a transaction of its own that failed", async () => {
    await withEnclosedDatabase(database.db, async (_tx, enclosed) => {
      await withTransaction(enclosed, (part) => part.query(note, ["kept"]));
      const twice = withTransaction(enclosed, async (part) => {
        await part.query(note, ["dropped"]);
        await part.commitWith(note, ["kept"]);
      });
      await expect(twice).rejects.toThrow("duplicate key");
      const thrown = withTransaction(enclosed, async (part) => {
        await part.query(note, ["thrown away"]);
        throw new Error("changed my mind");
      });
      await expect(thrown).rejects.toThrow("changed my mind");
      await withTransaction(enclosed, (part) => part.query(note, ["after"]));
    });
    expect(await noted()).toEqual(["after", "kept"]);
  });
});
