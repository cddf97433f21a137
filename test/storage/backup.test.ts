import type { Client } from "pg";
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createDiskAttachmentStore } from "../../src/server/attachments/disk-attachment-store.ts";
import { encodeJsonFrame } from "../../src/server/backup/archive-frame.ts";
import { backUpDesk } from "../../src/server/backup/backup-desk.ts";
import { restoreDesk } from "../../src/server/backup/restore-desk.ts";
import { openConnection } from "../../src/server/storage/connection.ts";
import { migrate } from "../../src/server/storage/migrate.ts";
import { migrationsFolder, readMigrations } from "../../src/server/storage/migration-files.ts";
import { people, savingDesk } from "../support/saving-desk.ts";
import { createFolder, removeFolder } from "../support/temporary-folder.ts";
import { testDatabase, type TestDatabase } from "../support/test-database.ts";

/** Every row of every table that is kept, and how far the sequences are. */
async function contentsOf({ connection }: TestDatabase): Promise<Record<string, unknown>> {
  const client = await openConnection(connection, "test");
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname::text as name from pg_class where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace order by 1",
    );
    const contents: Record<string, unknown> = {};
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select md5(t::text) as row from "${name}" as t order by 1`,
      );
      contents[name] = rows;
    }
    const { rows } = await client.query(
      "select sequencename, last_value from pg_sequences order by 1",
    );
    return { ...contents, sequences: rows };
  } finally {
    await client.end();
  }
}

async function withClient<Result>(
  { connection }: TestDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await openConnection(connection, "test");
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** As an operator gets it from somebody who made it for him. */
async function emptyDatabase(database: TestDatabase): Promise<void> {
  await withClient(database, (client) =>
    client.query("drop schema public cascade; create schema public"),
  );
}

async function schemaOf({ connection }: TestDatabase): Promise<unknown> {
  const client = await openConnection(connection, "test");
  try {
    const references = await client.query(
      "select conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) from pg_constraint order by 1, 2",
    );
    const triggers = await client.query(
      "select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2",
    );
    const indexes = await client.query(
      "select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1",
    );
    return [references.rows, triggers.rows, indexes.rows];
  } finally {
    await client.end();
  }
}

for (const server of inject("databaseServers")) {
  describe(`a backup (${server.name})`, () => {
    const source = testDatabase({ server });
    const target = testDatabase({ server });
    const old = testDatabase({ server });
    const desk = savingDesk(source);
    const quiet = { report: () => {}, now: 1_772_442_000 };
    const refusing = { report: () => {}, mayReplace: async () => false };
    const agreeing = { report: () => {}, mayReplace: async () => true };
    let folder = "";
    let path = "";

    beforeAll(async () => {
      folder = await createFolder();
      path = join(folder, "desk.backup");
      for (const title of ["Back\\slash\tand tab", "Zeile\nzwei \u{1f600}", "\\N"]) {
        await desk.create({ title, personId: people.ada });
      }
    });

    afterAll(() => removeFolder(folder));

    test("written while others write is one moment, and comes back row by row", async () => {
      const attachments = createDiskAttachmentStore({ folder: join(folder, "a"), maxBytes: 1e9 });
      const content = Buffer.alloc(300_000, 7);
      const received = await attachments.receive(Readable.from([content], { objectMode: true }));
      await received.keep();
      await source.db.query("insert into blob (sha256, size_bytes) values ($1, $2)", [
        received.sha256,
        received.sizeBytes,
      ]);
      let writes = 0;
      const stopping = new AbortController();
      const writing = (async () => {
        while (!stopping.signal.aborted) {
          await desk.create({ title: `Meanwhile ${writes}`, personId: people.ada });
          writes += 1;
        }
      })();
      const before = await contentsOf(source);
      await backUpDesk(path, { connection: source.connection, attachments, ...quiet });
      stopping.abort();
      await writing;
      expect(writes).toBeGreaterThan(0);
      expect((await stat(path)).mode & 0o777).toBe(0o600);

      const elsewhere = createDiskAttachmentStore({ folder: join(folder, "b"), maxBytes: 1e9 });
      const restored = await restoreDesk(path, {
        connection: target.connection,
        attachments: elsewhere,
        ...refusing,
      });
      expect(restored.migrationsRun).toBe(0);
      expect(restored.contents).toBe(1);
      const kept = await elsewhere.open(received.sha256);
      if (kept === null) throw new Error("the content did not come back");
      expect((await buffer(kept)).equals(content)).toBe(true);
      const found = await target.db.query<{ tickets: number; logged: number }>(
        "select (select count(*) from ticket) as tickets, (select count(distinct ticket_id) from ticket_log) as logged",
      );
      // Each ticket came with its log entry, whenever the moment was.
      expect(found.rows[0]?.logged).toBe(found.rows[0]?.tickets);
      expect(found.rows[0]?.tickets).toBeGreaterThanOrEqual((before["ticket"] as unknown[]).length);
    });

    test("of a quiet desk is restored exactly, with its keys, triggers and indexes", async () => {
      const quietPath = join(folder, "quiet.backup");
      await backUpDesk(quietPath, { connection: source.connection, attachments: null, ...quiet });
      await restoreDesk(quietPath, {
        connection: target.connection,
        attachments: null,
        ...agreeing,
      });
      expect(await contentsOf(target)).toEqual(await contentsOf(source));
      expect(await schemaOf(target)).toEqual(await schemaOf(source));
    });

    test("is not restored over a desk in use unless that is wished", async () => {
      const before = await contentsOf(target);
      await expect(
        restoreDesk(path, { connection: target.connection, attachments: null, ...refusing }),
      ).rejects.toThrow(/in use \(\d+ tickets, \d+ users\): nothing was changed/);
      expect(await contentsOf(target)).toEqual(before);
    });

    test("that is cut off, changed, longer or no backup changes nothing", async () => {
      const before = await contentsOf(target);
      const whole = await readFile(path);
      const damaged = join(folder, "damaged.backup");
      const attempt = async (bytes: Buffer): Promise<string> => {
        await writeFile(damaged, bytes);
        return restoreDesk(damaged, {
          connection: target.connection,
          attachments: null,
          ...agreeing,
        }).then(
          () => "restored",
          (error: unknown) => String(error),
        );
      };
      for (const part of [0.9999]) {
        const cut = whole.subarray(0, Math.floor(whole.byteLength * part));
        expect(await attempt(cut)).toMatch(/is no whole backup \(it is cut off\): nothing was/);
      }
      for (const part of [0.7]) {
        const changed = Buffer.from(whole);
        const at = Math.floor(whole.byteLength * part);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await attempt(changed)).toMatch(/is no whole backup \(.+\): nothing was changed/);
      }
      const plain = gunzipSync(whole);
      const letter = plain.indexOf("Meanwhile 0");
      plain[letter] = "m".charCodeAt(0);
      expect(await attempt(gzipSync(plain))).toMatch(/"\w+" does not add up/);
      const endless = gunzipSync(whole).subarray(0, -7);
      expect(await attempt(gzipSync(endless))).toContain("it is cut off");
      expect(await attempt(Buffer.from("hello"))).toContain("is no whole backup");
      expect(await attempt(Buffer.alloc(0))).toContain("is no whole backup");
      expect(await attempt(gzipSync("hello world"))).toContain("holds what no backup");
      expect(await contentsOf(target)).toEqual(before);
    }, 120_000);

    test("of a newer version, or of other migrations, changes nothing", async () => {
      const before = await contentsOf(target);
      const migrations = (await readMigrations(migrationsFolder())).map(
        ({ number, title, checksum }) => ({ number, title, checksum }),
      );
      const other = join(folder, "other.backup");
      const attempt = async (head: object): Promise<string> => {
        const whole = { format: 1, product: "9.9.9", createdAt: 0, migrations, hasContents: false };
        await writeFile(other, gzipSync(encodeJsonFrame("head", { ...whole, ...head })));
        return restoreDesk(other, {
          connection: target.connection,
          attachments: null,
          ...agreeing,
        }).then(
          () => "restored",
          (error: unknown) => String(error),
        );
      };
      const newer = [...migrations, { number: migrations.length + 1, title: "x", checksum: "x" }];
      expect(await attempt({ migrations: newer })).toContain("written by a newer version");
      expect(await attempt({ format: 2 })).toContain("written by a newer version");
      const strange = migrations.map((each) => ({ ...each, checksum: "other" }));
      expect(await attempt({ migrations: strange })).toContain("is not the one this version");
      expect(await attempt({ migrations: 5 })).toContain("does not say what it is");
      expect(await contentsOf(target)).toEqual(before);
    });

    test("of an older version is brought to this one, into a database without any table", async () => {
      const older = join(folder, "older");
      await mkdir(older);
      const files = (await readdir(migrationsFolder())).sort();
      const kept = files.slice(0, -9);
      for (const name of kept) await copyFile(join(migrationsFolder(), name), join(older, name));
      await emptyDatabase(old);
      await migrate(old.connection, { folder: older });
      await withClient(old, (client) =>
        client.query(
          `insert into app_user (login_name, name, full_name, role_id)
           values ('anna', 'A', 'Anna', (select min(role_id) from role))`,
        ),
      );
      const oldPath = join(folder, "old.backup");
      await backUpDesk(oldPath, { connection: old.connection, attachments: null, ...quiet });
      const expected = await schemaOf(source);

      await emptyDatabase(old);
      const restored = await restoreDesk(oldPath, {
        connection: old.connection,
        attachments: null,
        ...refusing,
      });
      expect(restored.migrationsRun).toBe(9);
      expect(await schemaOf(old)).toEqual(expected);
      expect(await migrate(old.connection)).toBe(0);
      const users = await withClient(old, (client) =>
        client.query("select login_name from app_user order by 1"),
      );
      expect(users.rows).toContainEqual({ login_name: "anna" });
    });

    test("is not restored where somebody else's tables are", async () => {
      await withClient(old, (client) => client.query("create table invoice (id int)"));
      await expect(
        restoreDesk(path, { connection: old.connection, attachments: null, ...agreeing }),
      ).rejects.toThrow('"invoice", which is not of Counterfoil');
    });

    test("does not replace a file, and leaves none behind when it fails", async () => {
      await expect(
        backUpDesk(path, { connection: source.connection, attachments: null, ...quiet }),
      ).rejects.toThrow("is there already");
      const gone = join(folder, "nowhere", "x.backup");
      await expect(
        backUpDesk(gone, { connection: source.connection, attachments: null, ...quiet }),
      ).rejects.toThrow("cannot be written");
      const failing = join(folder, "failing.backup");
      const connection = { ...source.connection, database: "not_there" };
      await expect(
        backUpDesk(failing, { connection, attachments: null, ...quiet }),
      ).rejects.toThrow("does not exist");
      await expect(stat(failing)).rejects.toThrow("ENOENT");
      await expect(stat(`${failing}.unfinished`)).rejects.toThrow("ENOENT");
    });
  });
}
