import { join } from "node:path";
import type { Client } from "pg";
import type { Logger } from "pino";
import { openSharedDatabase } from "../../../src/server/cli/open-shared-database.ts";
import type { Config } from "../../../src/server/config/options.ts";
import { readConfig } from "../../../src/server/config/read-config.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { prepareDesk, type PreparedDesk } from "../desk/prepare-desk.ts";
import type { DatabaseKind } from "./bench-options.ts";
import { openClients } from "./floor.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";
import { startDatabase } from "./start-database.ts";
import { startHttpClient, type HttpClient } from "./start-http-client.ts";

/** Everything that one database is measured with; at rest until somebody measures. */
export interface Scene {
  readonly kind: DatabaseKind;
  /** For example `embedded PostgreSQL 18.4`. */
  readonly name: string;
  /** Settings of the database that decide what a commit costs. */
  readonly durability: Readonly<Record<string, string>>;
  readonly desk: PreparedDesk;
  readonly server: ServerProcess;
  readonly client: HttpClient;
  /** As many connections as the server's pool has. */
  readonly floorClients: readonly Client[];
  readonly database: Database;
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly folder: string;
  readonly profileFolder: string | null;
  readonly log: Logger;
}

/** Starts the database, fills it, and starts a server and its clients. */
export async function openScene(
  kind: DatabaseKind,
  { folder, profileFolder, log }: SceneOptions,
): Promise<Scene> {
  const bench = await startDatabase(kind, folder, log);
  const config = readConfig({}, bench.environment);
  const desk = await fill(config, log);
  const server = await startServerProcess({
    environment: bench.environment,
    logFile: join(folder, `${kind}.log`),
    profileFolder,
  });
  const shared = await openSharedDatabase(config, log);
  const { database } = shared;
  const floorClients = await openClients(database.connection, config.poolSize);
  const { authorization, ids, ticketIds } = desk;
  const client = startHttpClient({ url: server.url, authorization, ids, ticketIds });
  return {
    kind,
    name: `${kind} PostgreSQL ${database.serverVersion}`,
    durability: await readDurability(database),
    desk,
    server,
    client,
    floorClients,
    database,
    close: async () => {
      client.stop();
      await Promise.all(floorClients.map((one) => one.end()));
      await shared.close();
      await server.stop();
      await bench.stop();
    },
  };
}

async function fill(config: Config, log: Logger): Promise<PreparedDesk> {
  const shared = await openSharedDatabase(config, log);
  try {
    return await prepareDesk(shared.database, log);
  } finally {
    await shared.close();
  }
}

async function readDurability(database: Database): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')",
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
