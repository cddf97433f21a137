import { readdir, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { DatabaseUnusable } from "../database-errors.ts";
import { installedPackage, repairPackage } from "./program-package.ts";
import type { InstalledPackage } from "./program-package.ts";
import { runProgram } from "./run-program.ts";
import type { ProgramContext } from "./run-program.ts";
import type { ServerFolders } from "./server-folders.ts";

export interface ServerPrograms {
  /** The folder that holds `initdb`, `postgres` and `pg_ctl`. */
  readonly folder: string;
  readonly majorVersion: number;
}

/** Where programs may come from: the npm package, the system, or (default) the first that fits. */
export type ProgramSource = "package" | "system" | "any";

export interface ProgramChoice {
  readonly source: ProgramSource;
  /** Default: the package that npm installed for this platform, if there is one. */
  readonly installed?: InstalledPackage | undefined;
}

const OLDEST_MAJOR_VERSION = 15;

/**
 * Finds programs that run here, under the account that will run the server, and fit the existing
 * database files. Throws `DatabaseUnusable` if there are none.
 */
export async function findPrograms(
  folders: ServerFolders,
  context: ProgramContext,
  { source, installed = installedPackage() }: ProgramChoice,
): Promise<ServerPrograms> {
  const needed = await clusterVersion(folders.cluster);
  const fits = (programs: ServerPrograms | undefined): programs is ServerPrograms =>
    programs !== undefined &&
    programs.majorVersion >= OLDEST_MAJOR_VERSION &&
    (needed === undefined || programs.majorVersion === needed);
  if (source !== "system") {
    const programs = await probePackage(installed, folders, context);
    if (fits(programs)) return programs;
  }
  for (const folder of source === "package" ? [] : await systemFolders()) {
    const programs = await probe(folder, context);
    if (fits(programs)) return programs;
  }
  throw new DatabaseUnusable(
    needed === undefined
      ? `No PostgreSQL server was found for this platform (${process.platform} ${process.arch}): install ` +
          `PostgreSQL ${OLDEST_MAJOR_VERSION} or newer, or name a running one with --database-url.`
      : `The files in ${folders.cluster} need PostgreSQL ${needed}, which was not found here: install it, or ` +
          `name a running server with --database-url.`,
  );
}

async function clusterVersion(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

async function probePackage(
  installed: InstalledPackage | undefined,
  folders: ServerFolders,
  context: ProgramContext,
): Promise<ServerPrograms | undefined> {
  if (installed === undefined) return undefined;
  for await (const folder of repairPackage(installed, folders.programs, context.account)) {
    const programs = await probe(folder, context);
    if (programs !== undefined) return programs;
  }
  return undefined;
}

/** A program that does not even tell its version cannot be used: other libraries, no access, not there. */
async function probe(folder: string, context: ProgramContext): Promise<ServerPrograms | undefined> {
  try {
    await runProgram(join(folder, "initdb"), ["--version"], context);
    const version = await runProgram(join(folder, "postgres"), ["--version"], context);
    const [, major] = /\(PostgreSQL\) (\d+)/.exec(version) ?? [];
    return major === undefined ? undefined : { folder, majorVersion: Number(major) };
  } catch {
    return undefined;
  }
}

/** Folders of the PATH, then where Linux distributions keep the server, newest version first. */
async function systemFolders(): Promise<string[]> {
  const path = process.env["PATH"] ?? "";
  const versions = await readdir("/usr/lib/postgresql").catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  return [
    ...path.split(delimiter).filter((folder) => folder !== ""),
    ...newestFirst.map((version) => join("/usr/lib/postgresql", version, "bin")),
  ];
}
