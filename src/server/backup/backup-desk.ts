import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { syncFolder } from "../attachments/sync-folder.ts";
import { ConfigError } from "../config/config-error.ts";
import { errorCode } from "../storage/database-errors.ts";
import { writeArchive, type ArchiveSource } from "./write-archive.ts";

/**
 * Writes a backup of the desk to a new file that only its owner may read: it holds everything, and what
 * passwords are checked against. The file is there when it is whole and on the disk, and not before.
 *
 * @throws ConfigError when there cannot be such a file
 */
export async function backUpDesk(path: string, source: ArchiveSource): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await refuseExisting(path);
  try {
    const file = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(writeArchive(source), { objectMode: true }), createGzip(), file);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") {
      throw new ConfigError(
        `${unfinished} is there already: another backup is writing it, or one was killed; then remove it.`,
      );
    }
    await rm(unfinished, { force: true });
    if (code === "ENOENT" || code === "EACCES" || code === "ENOTDIR") {
      throw new ConfigError(
        `The backup cannot be written to ${path}: no such folder, or no right.`,
      );
    }
    throw error;
  }
  await rename(unfinished, path);
  await syncFolder(dirname(resolve(path)));
}

async function refuseExisting(path: string): Promise<void> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return;
  await file.close();
  throw new ConfigError(`${path} is there already: name another file with --to.`);
}
