import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { Client, ClientConfig } from "pg";
import type { AttachmentStore } from "../attachments/attachment-store.ts";
import { ConfigError } from "../config/config-error.ts";
import { openConnection } from "../storage/connection.ts";
import { DatabaseUnusable } from "../storage/database-errors.ts";
import {
  emptyTables,
  readUse,
  runMigrations,
  type DeskUse,
} from "../storage/backup/refill-tables.ts";
import { migrationsFolder, readMigrations, type Migration } from "../storage/migration-files.ts";
import { checkHistory, takeTurn } from "../storage/migrate.ts";
import { DamagedArchive, readFrames } from "./archive-frame.ts";
import { ARCHIVE_FORMAT, type ArchiveHead } from "./archive-head.ts";
import type { ReportProgress } from "./backup-progress.ts";
import { readHead, restoreParts, type RestoredCounts } from "./restore-parts.ts";

export interface RestoreTarget {
  readonly connection: ClientConfig;
  /** Where contents of attachments go; null = to no place of ours. */
  readonly attachments: AttachmentStore | null;
  /** Asked before a desk that is in use is replaced. */
  readonly mayReplace: (use: DeskUse) => Promise<boolean>;
  readonly report: ReportProgress;
}

export interface RestoredDesk extends RestoredCounts {
  readonly head: ArchiveHead;
  /** How many migrations came after those of the archive. */
  readonly migrationsRun: number;
}

/**
 * Makes the desk what it was when the archive was written, and brings it to this version. All or nothing:
 * everything happens in one transaction, which is committed when the archive has been read to its end
 * and all its sums are right.
 *
 * @throws ConfigError when the archive is no whole one, or a newer version wrote it
 * @throws DatabaseUnusable when the database may not be replaced
 */
export async function restoreDesk(path: string, target: RestoreTarget): Promise<RestoredDesk> {
  const migrations = await readMigrations(migrationsFolder());
  const frames = readFrames(await readBytes(path, target.report));
  try {
    const head = await readHead(frames);
    checkHead(head, migrations);
    const client = await openConnection(target.connection, "counterfoil restore");
    try {
      await takeTurn(client);
      await checkUse(await readUse(client, migrations), target);
      return await replaceDesk(client, { head, frames, migrations, target });
    } finally {
      await client.end(); // what was not committed is forgotten
    }
  } catch (error) {
    throw describeDamage(path, error);
  } finally {
    await frames.return(undefined);
  }
}

interface Replacing {
  readonly head: ArchiveHead;
  readonly frames: ReturnType<typeof readFrames>;
  readonly migrations: readonly Migration[];
  readonly target: RestoreTarget;
}

async function replaceDesk(
  client: Client,
  { head, frames, migrations, target }: Replacing,
): Promise<RestoredDesk> {
  const known = head.migrations.length;
  await client.query("begin");
  const makeWhole = await emptyTables(client, migrations, migrations.slice(0, known));
  const counts = await restoreParts(client, frames, target.attachments);
  await makeWhole();
  const later = migrations.slice(known);
  await runMigrations(client, later);
  await client.query("commit");
  await client.query("analyze");
  return { ...counts, head, migrationsRun: later.length };
}

function checkHead(head: ArchiveHead, migrations: readonly Migration[]): void {
  if (head.format > ARCHIVE_FORMAT || head.migrations.length > migrations.length) {
    throw new ConfigError(
      `The backup was written by a newer version of Counterfoil (${head.product}): restore it with that version.`,
    );
  }
  checkHistory(migrations, head.migrations);
}

async function checkUse(use: DeskUse | null, { mayReplace }: RestoreTarget): Promise<void> {
  if (use === null || (use.ticketCount === 0 && use.userCount === 0)) return;
  if (await mayReplace(use)) return;
  throw new DatabaseUnusable(
    `The desk is in use (${use.ticketCount} tickets, ${use.userCount} users): nothing was changed. ` +
      "Restore into an empty database or data folder, or replace this one with --force.",
  );
}

async function readBytes(path: string, report: ReportProgress): Promise<AsyncIterable<Buffer>> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new ConfigError(`There is no backup ${path} that could be read.`);
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => file.destroy());
  file.on("data", () => report(Math.min(file.bytesRead, size), Math.max(1, size), "reading"));
  return file.pipe(gunzip);
}

function describeDamage(path: string, error: unknown): unknown {
  const reason = error instanceof DamagedArchive ? error.message : reasonOfZlib(error);
  if (reason === null) return error;
  return new ConfigError(`${path} is no whole backup (${reason}): nothing was changed.`, {
    cause: error,
  });
}

function reasonOfZlib(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return "it is cut off";
  return code.startsWith("Z_") ? "its bytes were changed" : null;
}
