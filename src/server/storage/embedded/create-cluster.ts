import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseUnusable } from "../database-errors.ts";
import { SUPERUSER } from "./endpoint.ts";
import type { Transport } from "./endpoint.ts";
import type { ServerPrograms } from "./find-programs.ts";
import { isRunning } from "./process-state.ts";
import { runProgram } from "./run-program.ts";
import type { ProgramContext } from "./run-program.ts";
import type { ServerFolders } from "./server-folders.ts";

export interface ClusterOptions {
  readonly transport: Transport;
  /** Wait until the new files are on the disk. */
  readonly durable: boolean;
}

const UNFINISHED = "cluster.new-";

/**
 * Creates the database files if there are none yet. They are made under another name and renamed when
 * complete: an interrupted first start leaves nothing half-made, and of two first starts at once one
 * wins.
 */
export async function createCluster(
  folders: ServerFolders,
  programs: ServerPrograms,
  context: ProgramContext,
  { transport, durable }: ClusterOptions,
): Promise<void> {
  await removeUnfinished(folders.root);
  if (existsSync(folders.cluster)) return;
  const random = randomBytes(4).toString("hex");
  const unfinished = join(folders.root, `${UNFINISHED}${process.pid}-${random}`);
  if (transport === "loopback") await createPassword(folders.password, context);
  const parameters = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    "--encoding=UTF8",
    ...localeParameters(programs.majorVersion),
    ...accessParameters(transport, folders),
    "--data-checksums",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  try {
    await runProgram(join(programs.folder, "initdb"), parameters, context);
    await rename(unfinished, folders.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (existsSync(folders.cluster)) return;
    throw new DatabaseUnusable(
      `The database files in ${folders.cluster} could not be created: ${reason(error)}`,
      { cause: error },
    );
  }
}

/**
 * Text compares by code point with Unicode upper and lower case, the same on every machine and after
 * every upgrade of the operating system. From PostgreSQL 17 on the server brings these rules itself.
 * Lists sorted for people ask for the order of a language where they sort.
 */
function localeParameters(majorVersion: number): string[] {
  if (majorVersion < 17) return ["--locale=C.UTF-8"];
  return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}

function accessParameters(transport: Transport, folders: ServerFolders): string[] {
  // Only the owner may enter the folder of the socket, and the server listens nowhere else.
  if (transport === "socket") return ["--auth-local=trust", "--auth-host=reject"];
  return ["--auth=scram-sha-256", `--pwfile=${folders.password}`];
}

async function createPassword(file: string, { account }: ProgramContext): Promise<void> {
  if (existsSync(file)) return;
  await writeFile(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (account !== undefined) await chown(file, account.uid, account.gid);
}

async function removeUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(UNFINISHED)) continue;
    if (isRunning(Number.parseInt(name.slice(UNFINISHED.length), 10))) continue;
    await rm(join(root, name), { recursive: true, force: true });
  }
}

function reason(error: unknown): string {
  const printed = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  return printed === "" ? String(error) : printed;
}
