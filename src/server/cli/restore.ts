import { createInterface } from "node:readline/promises";
import { restoreDesk, type RestoredDesk } from "../backup/restore-desk.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Config } from "../config/options.ts";
import { openConnection } from "../storage/connection.ts";
import { DatabaseUnusable } from "../storage/database-errors.ts";
import { startEmbeddedServer } from "../storage/embedded/start-embedded-server.ts";
import { listServers } from "../storage/list-servers.ts";
import type { DeskUse } from "../storage/backup/refill-tables.ts";
import { attachmentsInBackup } from "./backup.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { showProgress } from "./show-progress.ts";

export interface RestoreOptions {
  readonly force?: boolean;
  readonly yes?: boolean;
}

/** Makes the desk what it was. No server may run on it: it would go on with what it remembers. */
export async function restore(
  config: Config,
  path: string,
  options: RestoreOptions,
): Promise<ExitCode> {
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  const server =
    config.databaseUrl === null
      ? await startEmbeddedServer({ dataDir: config.data, log })
      : { connection: { connectionString: config.databaseUrl }, stop: async () => {} };
  const progress = showProgress("restoring", process.stderr);
  try {
    await refuseBesideServers(server.connection);
    const restored = await restoreDesk(path, {
      connection: server.connection,
      attachments: attachmentsInBackup(config),
      mayReplace: (use) => mayReplace(use, options),
      report: progress.update,
    });
    progress.end();
    console.log(describe(restored, config));
    return exitCodes.done;
  } finally {
    progress.end();
    await server.stop();
  }
}

async function refuseBesideServers(
  connection: Parameters<typeof openConnection>[0],
): Promise<void> {
  const client = await openConnection(connection, "counterfoil restore");
  try {
    const [running] = await listServers(client);
    if (running === undefined) return;
    throw new DatabaseUnusable(
      `Another Counterfoil uses this database (as "${running}"): stop it, then restore.`,
    );
  } finally {
    await client.end();
  }
}

async function mayReplace(
  { ticketCount, userCount }: DeskUse,
  { force = false, yes = false }: RestoreOptions,
): Promise<boolean> {
  if (!force) return false;
  if (yes) return true;
  if (!process.stdin.isTTY) {
    throw new ConfigError(
      "Nobody is there to be asked: add --yes to replace the desk without asking.",
    );
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(
      `Replace this desk with its ${ticketCount} tickets and ${userCount} users? Type yes: `,
    );
    return answer.trim().toLowerCase() === "yes";
  } finally {
    lines.close();
  }
}

function describe(restored: RestoredDesk, { attachments }: Config): string {
  const { head, tables, rows, contents, migrationsRun } = restored;
  const at = new Date(head.createdAt * 1000).toISOString();
  const lines = [
    `restored what version ${head.product} wrote at ${at}: ${rows} rows of ${tables} tables, ${contents} contents of attachments`,
  ];
  if (migrationsRun > 0) lines.push(`${migrationsRun} migration(s) brought it to this version`);
  if (!head.hasContents || attachments !== null) {
    lines.push("contents of attachments in a bucket are not part of it: restore them there");
  }
  return lines.join("\n");
}
