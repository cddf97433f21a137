import { pino } from "pino";
import { expect, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { defineStatement } from "../../src/server/storage/statement.ts";
import { timestampParameter } from "../../src/server/storage/value-types.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";

const log = pino({ level: "silent" });

describeEachDatabase("openDatabase", (database) => {
  test.each([-62_135_596_800, -1, 0, 1, 1_795_487_291, 253_402_300_799])(
    "keeps the instant %i through parameter, column and result",
    async (at) => {
      const { rows } = await database.db.query("select $1::timestamptz(0) as at", [
        timestampParameter(at),
      ]);
      expect(rows).toEqual([{ at }]);
    },
  );

  test("refuses an instant that it cannot hold and goes on with the same connection", async () => {
    const reading = database.db.query("select 'infinity'::timestamptz as at");
    await expect(reading).rejects.toThrow(RangeError);
    const { rows } = await database.db.query("select 1 as n");
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("works in UTC whatever the user of the database prefers", async () => {
    const connection = { ...database.connection, options: "-c TimeZone=Asia/Kolkata" };
    const other = await openDatabase(connection, { poolSize: 1, log });
    const { rows } = await other.query(
      "select current_setting('TimeZone') as zone, timestamptz '1970-01-01 00:00:05Z' as at",
    );
    await other.close();
    expect(rows).toEqual([{ zone: "UTC", at: 5 }]);
  });

  test("keeps a connection after a failed query", async () => {
    const backend = async () => {
      const { rows } = await one.query<{ pid: number }>("select pg_backend_pid() as pid");
      return rows[0]?.pid;
    };
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    const before = await backend();
    await expect(one.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
    expect(await backend()).toBe(before);
    await one.close();
  });

  test("prepares a defined statement once per connection", async () => {
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    const statement = defineStatement<{ n: number }>("select $1::int as n");
    for (const n of [1, 2, 3]) expect((await one.query(statement, [n])).rows).toEqual([{ n }]);
    const { rows } = await one.query("select name from pg_prepared_statements where name = $1", [
      statement.name,
    ]);
    await one.close();
    expect(rows).toEqual([{ name: statement.name }]);
  });

  test("prepares a composed query from its second use on", async () => {
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    const prepared = async () => {
      const { rows } = await one.query<{ n: number }>(
        "select count(*) as n from pg_prepared_statements where statement like '%schema_migration%'",
      );
      return rows;
    };
    const compose = () => one.kysely.selectFrom("schema_migration").select("number").execute();
    await compose();
    expect(await prepared()).toEqual([{ n: 0 }]);
    await compose();
    await compose();
    expect(await prepared()).toEqual([{ n: 1 }]);
    await one.close();
  });

  test("replaces a connection whose prepared statement no longer fits the table", async () => {
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    await one.query("create table shape (a int)");
    const statement = defineStatement("select * from shape");
    await one.query(statement);
    await one.query("alter table shape add column b int");
    await expect(one.query(statement)).rejects.toMatchObject({ code: "0A000" });
    expect((await one.query(statement)).rows).toEqual([]);
    await one.query("drop table shape");
    await one.close();
  });

  test("survives that the server drops idle connections", async () => {
    const one = await openDatabase(database.connection, { poolSize: 1, log });
    const { rows } = await one.query<{ pid: number }>("select pg_backend_pid() as pid");
    const other = await openConnection(database.connection, "test");
    await other.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await other.end();
    await expect
      .poll(() => one.query("select 1 as n").then((result) => result.rows, String), {
        timeout: 20_000,
      })
      .toEqual([{ n: 1 }]);
    await one.close();
  });

  test("reports a server that is not there as unavailable", async () => {
    const connection = { ...database.connection, host: "127.0.0.1", port: 1 };
    await expect(openDatabase(connection, { poolSize: 1, log })).rejects.toThrow(
      DatabaseUnavailable,
    );
  });

  test("refuses a database that does not exist, in a sentence for the operator", async () => {
    const connection = { ...database.connection, database: "no_such" };
    const refused = openDatabase(connection, { poolSize: 1, log });
    await expect(refused).rejects.toThrow(DatabaseUnusable);
    await expect(refused).rejects.toThrow('database "no_such" does not exist');
  });

  test("refuses a database that cannot hold every text", async () => {
    await database.db.query(
      `create database narrow template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
    );
    const connection = { ...database.connection, database: "narrow" };
    await expect(openDatabase(connection, { poolSize: 1, log })).rejects.toThrow("LATIN1");
    await database.db.query("drop database narrow with (force)");
  });

  test("takes the address as a URL", async () => {
    const { host, port, user, password, database: name } = database.connection;
    const url = new URL(`postgres://${user}@localhost/${name}?host=${host}&port=${port}`);
    if (typeof password === "string") url.password = password;
    const one = await openDatabase({ connectionString: url.href }, { poolSize: 1, log });
    const { rows } = await one.query("select timestamptz '1970-01-01 00:00:05Z' as at");
    await one.close();
    expect(rows).toEqual([{ at: 5 }]);
  });

  test("reports a server that stopped answering as unavailable", async () => {
    const watched = await watchConnection(database.connection);
    const one = await openDatabase(watched.connection, {
      poolSize: 1,
      log,
      statementTimeoutMs: 100,
      answerGraceMs: 100,
    });
    watched.muteServer();
    await expect(one.query("select 1")).rejects.toThrow(DatabaseUnavailable);
    await one.close();
    await watched.close();
  });

  test("ends a statement that runs too long", async () => {
    const one = await openDatabase(database.connection, {
      poolSize: 1,
      log,
      statementTimeoutMs: 50,
    });
    await expect(one.query("select pg_sleep(10)")).rejects.toMatchObject({ code: "57014" });
    await one.close();
  });
});
