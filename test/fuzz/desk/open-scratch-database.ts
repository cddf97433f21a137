import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { escapeIdentifier, type ClientConfig } from "pg";
import { pino } from "pino";
import { openConnection } from "../../../src/server/storage/connection.ts";
import { startEmbeddedServer } from "../../../src/server/storage/embedded/start-embedded-server.ts";
import { migrate } from "../../../src/server/storage/migrate.ts";

/** A migrated database and a folder, both gone after `close`. */
export interface ScratchDatabase {
  readonly connection: ClientConfig;
  readonly folder: string;
  close(): Promise<void>;
}

/** Nothing of it has to outlive a crash. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** On the server of that address, or on one that is started for it. */
export async function openScratchDatabase(url: string | null): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "counterfoil-fuzz-"));
  await chmod(folder, 0o711); // as root the server runs under another account
  const server = url === null ? await startOwn(folder) : await createNamed(url);
  await migrate(server.connection);
  return {
    connection: server.connection,
    folder,
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Server {
  readonly connection: ClientConfig;
  stop(): Promise<void>;
}

async function startOwn(folder: string): Promise<Server> {
  const log = pino({ level: "silent" });
  const server = await startEmbeddedServer({ dataDir: join(folder, "data"), log, settings });
  return { connection: server.connection, stop: () => server.stop() };
}

async function createNamed(address: string): Promise<Server> {
  const name = `counterfoil_fuzz_${process.pid}`;
  const client = await openConnection({ connectionString: address }, "counterfoil fuzz");
  await client.query(
    `create database ${escapeIdentifier(name)} template template0 encoding 'UTF8'`,
  );
  const own = new URL(address);
  own.pathname = `/${name}`;
  return {
    connection: { connectionString: own.href },
    async stop() {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      await client.end();
    },
  };
}
