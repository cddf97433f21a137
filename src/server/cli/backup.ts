import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createDiskAttachmentStore } from "../attachments/disk-attachment-store.ts";
import type { AttachmentStore } from "../attachments/attachment-store.ts";
import { backUpDesk } from "../backup/backup-desk.ts";
import { systemClock } from "../clock.ts";
import { ConfigError } from "../config/config-error.ts";
import type { Config } from "../config/options.ts";
import { describeBytes } from "../doctor/examine-machine.ts";
import { readSchemaState } from "../storage/migrate.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { showProgress } from "./show-progress.ts";
import { withServer } from "./with-server.ts";

const MIB = 1024 * 1024;

export interface BackupOptions {
  readonly to?: string;
}

/** Writes everything to one file, beside a running server or without one. */
export async function backup(config: Config, { to }: BackupOptions): Promise<ExitCode> {
  const now = systemClock.now();
  const path = to ?? defaultName(now);
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withServer(config, log, async (connection) => {
    const { applied, problem } = await readSchemaState(connection);
    if (problem !== null) throw new ConfigError(problem);
    if (applied === 0) throw new ConfigError("There is no desk yet that could be backed up.");
    const progress = showProgress("backing up", process.stderr);
    try {
      const attachments = attachmentsInBackup(config);
      await backUpDesk(path, { connection, attachments, now, report: progress.update });
    } finally {
      progress.end();
    }
  });
  console.log(`${path} is written (${describeSize((await stat(path)).size)})`);
  if (config.attachments !== null) {
    console.error(
      `counterfoil: the contents of attachments are in ${config.attachments}: back it up, too`,
    );
  }
  return exitCodes.done;
}

/** A bucket has its own ways to be backed up, and may hold more than a file should. */
export function attachmentsInBackup({
  attachments,
  data,
}: Pick<Config, "attachments" | "data">): AttachmentStore | null {
  if (attachments !== null) return null;
  const folder = join(data, "attachments");
  return createDiskAttachmentStore({ folder, maxBytes: Number.MAX_SAFE_INTEGER });
}

function describeSize(bytes: number): string {
  return bytes < MIB ? `${Math.ceil(bytes / 1024)} KiB` : describeBytes(bytes);
}

function defaultName(now: number): string {
  const [date = "", time = ""] = new Date(now * 1000).toISOString().split(/[T.]/);
  return `counterfoil-${date}-${time.replaceAll(":", "")}.backup`;
}
