import { join } from "node:path";
import { escapeIdentifier, type ClientConfig } from "pg";
import type { Logger } from "pino";
import { openConnection } from "../../../src/server/storage/connection.ts";
import { startEmbeddedServer } from "../../../src/server/storage/embedded/start-embedded-server.ts";
import type { DatabaseKind } from "./bench-options.ts";

/** A database for one server of ours, empty at first. */
export interface BenchDatabase {
  /** How a server is told to use it, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The embedded database is started by whoever opens it; a PostgreSQL runs from here on. */
export function startDatabase(
  kind: DatabaseKind,
  folder: string,
  log: Logger,
): Promise<BenchDatabase> | BenchDatabase {
  const url = process.env["TEST_DATABASE_URL"] ?? "";
  if (kind === "embedded") return embedded(join(folder, "embedded"));
  return url === "" ? startInstalled(folder, log) : createNamed(new URL(url), folder);
}

function embedded(dataDir: string): BenchDatabase {
  return { environment: { DATA_DIR: dataDir }, stop: async () => {} };
}

async function startInstalled(folder: string, log: Logger): Promise<BenchDatabase> {
  const server = await startEmbeddedServer({
    dataDir: join(folder, "installed"),
    programs: "system",
    transport: "loopback",
    log,
  });
  return { environment: environmentOf(server.connection, folder), stop: () => server.stop() };
}

function environmentOf(connection: ClientConfig, folder: string): Readonly<Record<string, string>> {
  const { host = "", port = 0, user = "", database = "" } = connection;
  const url = new URL(`postgres://${host}:${port}/${database}`);
  url.username = user;
  url.password = String(connection.password ?? "");
  return { DATABASE_URL: url.href, DATA_DIR: join(folder, "beside-postgres") };
}

/** A database of its own on the server of that address, dropped at the end. */
async function createNamed(url: URL, folder: string): Promise<BenchDatabase> {
  const name = `counterfoil_bench_${process.pid}`;
  const client = await openConnection({ connectionString: url.href }, "counterfoil bench");
  await client.query(
    `create database ${escapeIdentifier(name)} template template0 encoding 'UTF8'`,
  );
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: own.href, DATA_DIR: join(folder, "beside-postgres") },
    stop: async () => {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      await client.end();
    },
  };
}
