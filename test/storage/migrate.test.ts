import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";

import { join } from "node:path";
import type { ClientConfig } from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { migrate } from "../../src/server/storage/migrate.ts";
import { migrationsFolder } from "../../src/server/storage/migration-files.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("migrate", (database) => {
  let folder: string;
  let connection: ClientConfig;

  beforeEach(async () => {
    folder = await mkdtemp(join(inject("runFolder"), "migrations-"));
    // A schema of its own per test stands in for an empty database.
    await database.db.query("drop schema if exists fresh cascade");
    await database.db.query("create schema fresh");
    connection = { ...database.connection, options: "-c search_path=fresh" };
    await write("0001-create-a.sql", "create table a (n int); insert into a values (1);");
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, sql: string) => writeFile(join(folder, name), sql);

  const titles = async () => {
    const { rows } = await database.db.query<{ title: string }>(
      "select title from fresh.schema_migration order by number",
    );
    return rows.map(({ title }) => title);
  };

  const tableExists = async (name: string) => {
    const { rows } = await database.db.query("select to_regclass($1) is not null as found", [
      `fresh.${name}`,
    ]);
    return rows[0]?.["found"];
  };

  test("runs what is missing, in order, and tells each", async () => {
    await write("0002-create-b.sql", "create table b as select n + 1 as n from a;");
    const seen: string[] = [];
    const onMigration = ({ number, title }: { number: number; title: string }) =>
      seen.push(`${number} ${title}`);
    expect(await migrate(connection, { folder, onMigration })).toBe(2);
    expect(await migrate(connection, { folder, onMigration })).toBe(0);
    await write("0003-create-c.sql", "create table c (n int);");
    expect(await migrate(connection, { folder, onMigration })).toBe(1);
    expect(seen).toEqual(["1 create-a", "2 create-b", "3 create-c"]);
    expect(await titles()).toEqual(["create-a", "create-b", "create-c"]);
  });

  test("lets one of several that start at once do the work while the others wait", async () => {
    await write("0002-slow.sql", "create table b (n int); select pg_sleep(0.3);");
    const ran: number[] = [];
    let waiting = 0;
    const counts = await Promise.all(
      [1, 2, 3].map((process) =>
        migrate(connection, {
          folder,
          onMigration: () => ran.push(process),
          onWaiting: () => (waiting += 1),
        }),
      ),
    );
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
    expect(new Set(ran).size).toBe(1);
    expect(waiting).toBe(2);
  });

  test("leaves the state before a migration that fails, and can go on after a repair", async () => {
    await write("0002-fail.sql", "create table b (n int); select 1/0;");
    const failing = migrate(connection, { folder });
    await expect(failing).rejects.toThrow(DatabaseUnusable);
    await expect(failing).rejects.toThrow("Migration 0002-fail failed: division by zero.");
    expect(await tableExists("b")).toBe(false);
    expect(await titles()).toEqual(["create-a"]);
    await write("0002-fail.sql", "create table b (n int);");
    expect(await migrate(connection, { folder })).toBe(1);
    expect(await tableExists("b")).toBe(true);
  });

  test("leaves the state before a migration in whose middle the connection is killed", async () => {
    await write(
      "0002-killed.sql",
      "create table b (n int); select pg_terminate_backend(pg_backend_pid());",
    );
    await expect(migrate(connection, { folder })).rejects.toThrow(DatabaseUnavailable);
    expect(await tableExists("b")).toBe(false);
    expect(await titles()).toEqual(["create-a"]);
  });

  test("refuses a database on which a changed file has already run", async () => {
    await migrate(connection, { folder });
    await write("0001-create-a.sql", "create table a (n bigint);");
    const refused = migrate(connection, { folder });
    await expect(refused).rejects.toThrow(DatabaseUnusable);
    await expect(refused).rejects.toThrow("Migration 0001-create-a is not the one");
  });

  test("takes a file with other line ends for the same", async () => {
    await write("0001-create-a.sql", "create table a\n(n int);\n");
    await migrate(connection, { folder });
    await write("0001-create-a.sql", "create table a\r\n(n int);\r\n");
    expect(await migrate(connection, { folder })).toBe(0);
  });

  test("refuses a database that is newer than this build", async () => {
    await write("0002-create-b.sql", "create table b (n int);");
    await migrate(connection, { folder });
    await rm(join(folder, "0002-create-b.sql"));
    const refused = migrate(connection, { folder });
    await expect(refused).rejects.toThrow(DatabaseUnusable);
    await expect(refused).rejects.toThrow("newer version of Counterfoil");
  });

  test("does not record a file that ends its own transaction", async () => {
    await write("0002-commit.sql", "create table b (n int); commit;");
    await expect(migrate(connection, { folder })).rejects.toThrow("ends the transaction");
    expect(await titles()).toEqual(["create-a"]);
  });

  test("has no time limit of its own for a statement", async () => {
    const client = await openConnection(database.connection, "test");
    const { rows } = await client.query("show statement_timeout");
    await client.end();
    expect(rows).toEqual([{ statement_timeout: "0" }]);
  });

  test.each([
    "2-short.sql",
    "0002_underscore.sql",
    "0002-Upper.sql",
    "0003-gap.sql",
    "0001-twice.sql",
  ])("refuses the file name %s", async (name) => {
    await write(name, "select 1;");
    await expect(migrate(connection, { folder })).rejects.toThrow(`"${name}"`);
  });
});

describe("migrationsFolder", () => {
  test("names the folder with the files of this build", async () => {
    const names = await readdir(migrationsFolder());
    expect(names.every((name) => name.endsWith(".sql"))).toBe(true);
    expect(names[0]).toMatch(/^0001-/);
  });
});
