import type { ClientConfig } from "pg";
import type { Logger } from "pino";
import type { Config } from "./config/options.ts";
import { openDatabase, type Database } from "./storage/database.ts";
import { startEmbeddedServer } from "./storage/embedded/start-embedded-server.ts";
import { migrate } from "./storage/migrate.ts";
import type { StatementMeter } from "./storage/statement-meter.ts";

/** A migrated database, and the embedded server behind it where there is one. */
export interface Storage {
  readonly database: Database;
  /** How many migrations were due. */
  readonly migrationsRun: number;
  /** Closes all connections and stops the embedded server. Bounded: what hangs is left behind. */
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly config: Pick<Config, "data" | "databaseUrl" | "poolSize">;
  readonly log: Logger;
  /** The embedded server stopped for good. */
  readonly onLost: (error: unknown) => void;
  /** Told of every statement; default: nobody. */
  readonly meter?: StatementMeter | undefined;
}

const CLOSE_POOL_LIMIT_MS = 1000;
const STOP_SERVER_LIMIT_MS = 2500;

interface Server {
  readonly connection: ClientConfig;
  stop(): Promise<void>;
}

/**
 * Opens the database that the configuration names, or starts the embedded one, and brings its tables
 * to this version. Throws `DatabaseUnusable` or `DatabaseUnavailable` with a sentence for the operator.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { config, log, meter } = options;
  const server = await findServer(options);
  const stop = () => withinLimit("stop the database", STOP_SERVER_LIMIT_MS, server.stop(), log);
  try {
    const migrationsRun = await migrate(server.connection, {
      onMigration: (migration) => log.info(migration, "migrating the database"),
      onWaiting: () => log.info("another process is migrating the database; waiting for it"),
    });
    const database = await openDatabase(server.connection, {
      poolSize: config.poolSize,
      log,
      meter,
    });
    return {
      database,
      migrationsRun,
      async close() {
        await withinLimit("close the connections", CLOSE_POOL_LIMIT_MS, database.close(), log);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function findServer({ config, log, onLost }: StorageOptions): Promise<Server> | Server {
  if (config.databaseUrl === null) {
    return startEmbeddedServer({ dataDir: config.data, log, onLost });
  }
  return { connection: { connectionString: config.databaseUrl }, stop: async () => {} };
}

async function withinLimit(
  task: string,
  limitMs: number,
  work: Promise<void>,
  log: Logger,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), limitMs);
  });
  try {
    if ((await Promise.race([work, limit])) === "late") log.warn(`took too long to ${task}`);
  } catch (error) {
    log.warn({ err: error }, `failed to ${task}`);
  } finally {
    clearTimeout(timer);
  }
}
