import { randomUUID } from "node:crypto";
import type { Client, ClientConfig } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { loadDesk } from "../../src/server/storage/desk/load-desk.ts";
import { migrate } from "../../src/server/storage/migrate.ts";
import { loadTicket } from "../../src/server/storage/tickets/load-ticket.ts";
import { createFolder, removeFolder } from "../support/temporary-folder.ts";
import type { TestServer } from "../support/test-server.ts";
import { fillTables } from "./fill-tables.ts";
import { countMigrations, migrationsUntil } from "./migrations-until.ts";
import { schemaOf } from "./schema-of.ts";

/** Tables whose rules a row made up of types alone does not keep. */
const hardToFill: readonly string[] = ["category_model"];
/** Rows of these tell a history that no migration may cut short. */
const kept = ["ticket", "message", "message_text", "ticket_log", "ticket_status_history", "person"];
/** From so many states apart a copy goes on alone; all others are steps on the way of one database. */
const COPY_EVERY = 9;

async function use<Result>(
  connection: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await openConnection(connection, "counterfoil test");
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function countAll(client: Client): Promise<readonly number[]> {
  const counts = kept.map((table) => `(select count(*)::int from ${table})`);
  const { rows } = await client.query<{ counts: number[] }>(
    `select array[${counts.join()}] as counts`,
  );
  return rows[0]?.counts ?? [];
}

/** A database that is made by every build there was, one after the other, and filled by each. */
function oldDatabase(server: TestServer) {
  const names = { old: newName(), upgraded: newName() };
  const connectionOf = (database: string): ClientConfig => ({ ...server.connection, database });
  const recreate = (database: string, template: string): Promise<void> =>
    use(server.connection, async (client) => {
      await client.query(`drop database if exists ${database} with (force)`);
      await client.query(`create database ${database} template ${template}`);
    });
  return {
    old: connectionOf(names.old),
    upgraded: connectionOf(names.upgraded),
    template: connectionOf(server.template),
    make: () => recreate(names.old, "template0 encoding 'UTF8'"),
    copy: () => recreate(names.upgraded, names.old),
    remove: () =>
      use(server.connection, async (client) => {
        await client.query(`drop database if exists ${names.old} with (force)`);
        await client.query(`drop database if exists ${names.upgraded} with (force)`);
      }),
  };
}

const newName = (): string => `test_${randomUUID().replaceAll("-", "")}`;

const total = await countMigrations();

for (const server of inject("databaseServers")) {
  describe(`a database with rows of an older version (${server.name})`, () => {
    const database = oldDatabase(server);
    let folder = "";

    beforeAll(async () => {
      folder = await createFolder();
      await database.make();
    });
    afterAll(async () => {
      await database.remove();
      await removeFolder(folder);
    });

    const upgradeFrom = async (count: number): Promise<void> => {
      await database.copy();
      const before = await use(database.upgraded, countAll);
      expect(Math.min(...before)).toBeGreaterThan(0);
      expect(await migrate(database.upgraded)).toBe(total - count);
      expect(await use(database.upgraded, countAll)).toEqual(before);
      expect(await use(database.upgraded, schemaOf)).toEqual(
        await use(database.template, schemaOf),
      );
      const log = pino({ level: "silent" });
      const db = await openDatabase(database.upgraded, { poolSize: 1, log });
      try {
        expect((await loadDesk(db)).users.size).toBeGreaterThan(0);
        expect((await loadTicket(db, 1)).ticket).toMatchObject({ ticketId: 1, title: "row 1" });
      } finally {
        await db.close();
      }
    };

    test("is brought to this one from every state there was", { timeout: 600_000 }, async () => {
      const empty = new Set<string>();
      for (let count = 1; count <= total; count += 1) {
        await migrate(database.old, { folder: await migrationsUntil(count, folder) });
        // Before the third there is no desk yet that a ticket could belong to.
        if (count < 3) continue;
        for (const table of await use(database.old, fillTables)) empty.add(table);
        if (count % COPY_EVERY === 0 || count === 3 || count === total) await upgradeFrom(count);
      }
      expect([...empty]).toEqual(hardToFill);
    });
  });
}
