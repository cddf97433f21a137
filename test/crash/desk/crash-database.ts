import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import { openConnection } from "../../../src/server/storage/connection.ts";
import { openDatabase, type Database } from "../../../src/server/storage/database.ts";
import { isRunning } from "../../../src/server/storage/embedded/process-state.ts";
import { startEmbeddedServer } from "../../../src/server/storage/embedded/start-embedded-server.ts";
import { migrate } from "../../../src/server/storage/migrate.ts";
import { databaseUrlOf } from "../../support/database-url.ts";

/** The database that a server brings along, or one of the programs installed on this machine. */
export type CrashDatabaseKind = "embedded" | "local";

/** A migrated database whose processes can be killed. */
export interface CrashDatabase {
  readonly kind: CrashDatabaseKind;
  /** For example `embedded PostgreSQL 18.4`. */
  readonly name: string;
  readonly connection: ClientConfig;
  /** How a server is told to use it, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Kills every process of the database without a warning. Whoever watches over it starts it again. */
  kill(): void;
  /** Waits until it answers. */
  untilBack(): Promise<void>;
  stop(): Promise<void>;
}

const POLL_MS = 20;
const BACK_WITHIN_MS = 30_000;

/**
 * Makes the database in `folder` and fills it. It syncs to the disk, as in production. The embedded one then rests until
 * a server starts it; the local one is watched over from here.
 */
export async function openCrashDatabase(
  kind: CrashDatabaseKind,
  { folder, fill }: { readonly folder: string; readonly fill: (db: Database) => Promise<void> },
): Promise<CrashDatabase> {
  const dataDir = join(folder, kind);
  const log = pino({ level: "silent" });
  const own = kind === "local" ? ({ programs: "system", transport: "loopback" } as const) : {};
  const server = await startEmbeddedServer({ dataDir, log, ...own });
  await migrate(server.connection);
  const database = await openDatabase(server.connection, { poolSize: 2, log });
  await fill(database);
  await database.close();
  if (kind === "embedded") await server.stop();
  const { connection, serverVersion } = server;
  return {
    kind,
    name: `${kind} PostgreSQL ${serverVersion}`,
    connection,
    environment:
      kind === "embedded"
        ? { DATA_DIR: dataDir }
        : {
            DATABASE_URL: databaseUrlOf({ connection } as Parameters<typeof databaseUrlOf>[0]),
            DATA_DIR: join(folder, "beside-local"),
          },
    kill: () => killAll(postmasterOf(dataDir)),
    untilBack: () => untilAnswers(connection),
    stop: () => (kind === "local" ? server.stop() : stopLeftBehind(dataDir)),
  };
}

function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, "pg/cluster/postmaster.pid"), "utf8"), 10);
}

/** The first process goes first, so that it cannot start others in their place. */
function killAll(pid: number): void {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  const children = stdout.split("\n").map(Number).filter(Boolean);
  for (const one of [pid, ...children]) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It ended with the first.
    }
  }
}

async function untilAnswers(connection: ClientConfig): Promise<void> {
  const until = performance.now() + BACK_WITHIN_MS;
  for (;;) {
    try {
      const client = await openConnection(connection, "counterfoil crash");
      await client.end();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await wait(POLL_MS);
    }
  }
}

/** A server that was killed leaves its database running. */
async function stopLeftBehind(dataDir: string): Promise<void> {
  let pid: number;
  try {
    pid = postmasterOf(dataDir);
    process.kill(pid, "SIGQUIT");
  } catch {
    return;
  }
  while (isRunning(pid)) await wait(POLL_MS);
}
