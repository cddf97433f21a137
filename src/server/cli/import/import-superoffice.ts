import { openAttachmentStore } from "../../attachments/open-attachment-store.ts";
import { systemClock } from "../../clock.ts";
import { ConfigError } from "../../config/config-error.ts";
import { createBuiltInHints } from "../../ai/create-built-in-hints.ts";
import { createPatientHints } from "../../ai/create-patient-hints.ts";
import { modelStoreOf } from "../../ai/model-store-of.ts";
import { createLiveFeed } from "../../live/live-feed.ts";
import { silentMeter } from "../../metrics/meter.ts";
import type { Config } from "../../config/options.ts";
import { isLoopback } from "../../config/is-loopback.ts";
import { createDeskCache } from "../../desk-cache.ts";
import { runImport } from "../../importing/run-import.ts";
import { createSourceClient } from "../../importing/source/source-client.ts";
import { createOutgoingCalls } from "../../outgoing/create-outgoing-calls.ts";
import { openConnection } from "../../storage/connection.ts";
import type { Database } from "../../storage/database.ts";
import { createLog } from "../create-log.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { listenForStop } from "../listen-for-stop.ts";
import { openSharedDatabase } from "../open-shared-database.ts";
import { describeTally } from "./describe-tally.ts";
import { readImportOptions, type ImportFlags } from "./read-import-options.ts";
import { showImportProgress } from "./show-import-progress.ts";

/** Any number, the same in every build: two imports into one desk at a time would stand in each other's way. */
const IMPORT_LOCK = 7_205_313;

/** Reads another desk and stores what it tells here; also while the server runs. */
export async function importSuperOffice(config: Config, flags: ImportFlags): Promise<ExitCode> {
  const settings = readImportOptions(flags);
  const log = createLog(config.logLevel);
  const { protocol, hostname } = new URL(settings.address);
  if (protocol === "http:" && !isLoopback(hostname)) {
    log.warn("whoever is between here and the source can read the credentials: use https");
  }
  const signal = listenForStop(() => process.exit(exitCodes.failed));
  const shared = await openSharedDatabase(config, log, { poolSize: settings.atOnce });
  const closers = [() => shared.close()];
  const progress = showImportProgress(process.stderr, () => performance.now());
  try {
    closers.push(await takeTurn(shared.database));
    const desk = await createDeskCache(shared.database, log);
    closers.push(() => desk.close());
    const context = {
      database: shared.database,
      desk,
      clock: systemClock,
      random: Math.random,
      attachments: await openAttachmentStore(config, log),
      outgoing: createOutgoingCalls({ allowedNetworks: [] }),
      hints: createPatientHints(createBuiltInHints(modelStoreOf(shared.database))),
      live: createLiveFeed({ database: shared.database, log }),
      meter: silentMeter,
      log,
    };
    const { address, authorization } = settings;
    const source = createSourceClient({
      address,
      authorization,
      random: Math.random,
      nowMs: Date.now,
      signal,
    });
    const tally = await runImport(context, {
      ...settings,
      source,
      report: progress.update,
      signal,
    });
    progress.end();
    console.log(describeTally(tally));
    return tally.isComplete ? exitCodes.done : exitCodes.failed;
  } catch (error) {
    progress.end();
    if (!signal.aborted) throw error;
    console.error("counterfoil: stopped; the same command goes on from here");
    return exitCodes.done;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** Waits for nobody: whoever imports twice at a time has made a mistake. */
async function takeTurn(database: Database): Promise<() => Promise<void>> {
  const connection = await openConnection(database.connection, "counterfoil import");
  const { rows } = await connection.query<{ taken: boolean }>(
    "select pg_try_advisory_lock($1) as taken",
    [IMPORT_LOCK],
  );
  if (rows[0]?.taken === true) return () => connection.end();
  await connection.end();
  throw new ConfigError(
    "Another import into this desk is under way: wait for its end, or stop it.",
  );
}
