import type { Config } from "../config/options.ts";
import { openStorage } from "../open-storage.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";

/** Brings the database to this version and stops. The server does the same at its start. */
export async function migrate(config: Config): Promise<ExitCode> {
  const log = createLog(config.logLevel);
  const storage = await openStorage({ config, log, onLost: () => {} });
  await storage.close();
  const { migrationsRun } = storage;
  console.log(
    migrationsRun === 0
      ? "the database is up to date"
      : `the database is up to date now: ${migrationsRun} migration(s) run`,
  );
  return exitCodes.done;
}
