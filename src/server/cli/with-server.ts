import type { ClientConfig } from "pg";
import type { Logger } from "pino";
import type { Config } from "../config/options.ts";
import { startEmbeddedServer } from "../storage/embedded/start-embedded-server.ts";
import { findRunningServer } from "./open-shared-database.ts";

/**
 * Does something with the database server that the configuration means, whatever its tables are: one that
 * runs is used, an embedded one that does not is started for that time.
 */
export async function withServer<Result>(
  config: Config,
  log: Logger,
  work: (connection: ClientConfig) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl !== null) return work({ connectionString: config.databaseUrl });
  const running = await findRunningServer(config.data);
  if (running !== undefined) return work(running);
  const server = await startEmbeddedServer({ dataDir: config.data, log });
  try {
    return await work(server.connection);
  } finally {
    await server.stop();
  }
}
