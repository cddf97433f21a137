import type { ClientConfig } from "pg";
import type { Logger } from "pino";
import type { Config } from "../config/options.ts";
import { openStorage } from "../open-storage.ts";
import { openDatabase, type Database } from "../storage/database.ts";
import { chooseEndpoint, connectionTo } from "../storage/embedded/endpoint.ts";
import { findPostmaster } from "../storage/embedded/postmaster.ts";
import { createServerFolders } from "../storage/embedded/server-folders.ts";

interface SharedDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * The database for a command that works beside a running server: an embedded database that runs is
 * used as it is, one that does not is started for the time of the command.
 */
export async function openSharedDatabase(
  config: Config,
  log: Logger,
  { poolSize = 1 }: { readonly poolSize?: number } = {},
): Promise<SharedDatabase> {
  const running = config.databaseUrl === null ? await findRunningServer(config.data) : undefined;
  if (running === undefined) return openStorage({ config, log, onLost: () => {} });
  const database = await openDatabase(running, { poolSize, log });
  return { database, close: () => database.close() };
}

/** The embedded server of a data folder, if it runs. */
export async function findRunningServer(dataDir: string): Promise<ClientConfig | undefined> {
  const folders = await createServerFolders(dataDir);
  const postmaster = await findPostmaster(folders);
  if (postmaster === undefined) return undefined;
  const isWindows = process.platform === "win32";
  const endpoint = await chooseEndpoint(folders, isWindows ? "loopback" : "socket");
  return connectionTo(isWindows ? { ...endpoint, port: postmaster.port } : endpoint, folders, {
    user: "counterfoil",
    database: "counterfoil",
  });
}
