import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { openConnection } from "../../src/server/storage/connection.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { findPrograms } from "../../src/server/storage/embedded/find-programs.ts";
import { chooseServerAccount } from "../../src/server/storage/embedded/server-account.ts";
import { createServerFolders } from "../../src/server/storage/embedded/server-folders.ts";
import { startEmbeddedServer } from "../../src/server/storage/embedded/start-embedded-server.ts";
import type { EmbeddedServerOptions } from "../../src/server/storage/embedded/start-embedded-server.ts";
import { migrate } from "../../src/server/storage/migrate.ts";
import { removeRun, removeStaleRuns, RUN_PREFIX } from "./stale-runs.ts";
import type { TestServer } from "./test-server.ts";

interface StartedServer {
  readonly server: TestServer;
  readonly stop: () => Promise<void>;
}

/** Test data may be lost in a crash of the machine; waiting for the disk would only cost time. */
const fastSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  max_wal_size: "512MB",
};

/**
 * Runs once before all test files: starts the embedded server and, where there is one, a real
 * PostgreSQL (TEST_DATABASE_URL, or else the programs installed on this machine), each with a migrated
 * template database. Returns what stops them after the last file.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeStaleRuns();
  const folder = await mkdtemp(join(tmpdir(), `${RUN_PREFIX}${process.pid}-`));
  await chmod(folder, 0o711); // as root the server runs under another account
  const removeNow = () => removeRun(folder);
  process.once("exit", removeNow);
  project.provide("runFolder", folder);
  const started = await Promise.all([startEmbedded(folder), startReal(folder)]);
  const servers = started.filter((one) => one !== undefined);
  project.provide(
    "databaseServers",
    servers.map(({ server }) => server),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
    removeNow();
    process.off("exit", removeNow);
  };
}

function startEmbedded(folder: string): Promise<StartedServer> {
  return startOurOwn("embedded", { dataDir: join(folder, "embedded") });
}

/** `undefined` where neither a server is named nor programs are installed; a server that fails throws. */
async function startReal(folder: string): Promise<StartedServer | undefined> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url !== undefined && url !== "") return useNamed(new URL(url));
  const dataDir = join(folder, "local");
  if (!(await hasSystemPrograms(dataDir))) return undefined;
  return startOurOwn("local", { dataDir, programs: "system", transport: "loopback" });
}

async function hasSystemPrograms(dataDir: string): Promise<boolean> {
  const folders = await createServerFolders(dataDir);
  const account = await chooseServerAccount(folders);
  try {
    await findPrograms(folders, { account, cwd: folders.data }, { source: "system" });
    return true;
  } catch (error) {
    if (error instanceof DatabaseUnusable) return false;
    throw error;
  }
}

async function startOurOwn(
  kind: string,
  options: Omit<EmbeddedServerOptions, "log">,
): Promise<StartedServer> {
  const log = pino({ level: "warn" });
  const embedded = await startEmbeddedServer({ ...options, log, settings: fastSettings });
  const { connection, serverVersion } = embedded;
  await migrate(connection);
  const superuser = await openConnection(
    { ...connection, user: "postgres", database: "postgres" },
    "counterfoil test",
  );
  await superuser.query("alter role counterfoil createdb");
  await superuser.end();
  return {
    server: {
      name: `${kind} PostgreSQL ${serverVersion}`,
      connection: { ...connection, database: "postgres" },
      template: "counterfoil",
    },
    stop: () => embedded.stop(),
  };
}

/** The URL is taken apart because tests change single settings, which a whole URL would override. */
async function useNamed(url: URL): Promise<StartedServer> {
  const connection: ClientConfig = {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1) || "postgres",
  };
  const template = `counterfoil_template_${process.pid}`;
  const client = await openConnection(connection, "counterfoil test");
  await client.query(`create database ${template} template template0 encoding 'UTF8'`);
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  await migrate({ ...connection, database: template });
  const version = rows[0]?.server_version.split(" ")[0] ?? "";
  return {
    server: { name: `PostgreSQL ${version}`, connection, template },
    stop: async () => {
      await client.query(`drop database ${template}`);
      await client.end();
    },
  };
}
