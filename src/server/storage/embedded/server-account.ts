import { execFile } from "node:child_process";
import type { Stats } from "node:fs";
import { chmod, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { DatabaseUnusable } from "../database-errors.ts";
import type { ServerFolders } from "./server-folders.ts";

/** The account that runs the database server if that is not our own. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account as options for starting a process, which takes user numbers as signed: macOS numbers
 * `nobody` -2 and prints it without the sign.
 */
export function processIdentity(account: ServerAccount | undefined): Partial<ServerAccount> {
  return account === undefined ? {} : { uid: account.uid | 0, gid: account.gid | 0 };
}

const run = promisify(execFile);
const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. Then the owner of existing database files runs it, or else the
 * account `nobody`, which exists everywhere. Returns `undefined` for ordinary users: they run it
 * themselves.
 */
export async function chooseServerAccount(
  folders: ServerFolders,
): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folders.cluster).catch(() => undefined);
  const account =
    owner !== undefined && owner.uid !== 0
      ? { uid: owner.uid, gid: owner.gid }
      : { uid: await idOfNobody("-u"), gid: await idOfNobody("-g") };
  await openDataFolder(folders.data, account);
  const closed = await findClosedFolder(folders.data, account);
  if (closed !== undefined) {
    throw new DatabaseUnusable(
      `PostgreSQL does not run as root, and the account that runs it instead (uid ${account.uid}) may not ` +
        `enter ${closed}: choose a --data folder elsewhere, for example /var/lib/counterfoil, start as an ` +
        `ordinary user, or name a database with --database-url.`,
    );
  }
  return account;
}

/** The data folder is ours: passing through it (not listing it) is allowed where that was missing. */
async function openDataFolder(data: string, account: ServerAccount): Promise<void> {
  const stats = await stat(data);
  if (!mayPass(stats, account)) await chmod(data, (stats.mode & 0o777) | 0o011);
}

async function idOfNobody(kind: "-u" | "-g"): Promise<number> {
  try {
    const { stdout } = await run("id", [kind, "nobody"]);
    return Number(stdout) || NOBODY;
  } catch {
    return NOBODY;
  }
}

/** The outermost folder on the way to `path` that the account may not pass through. */
export async function findClosedFolder(
  path: string,
  account: ServerAccount,
): Promise<string | undefined> {
  const parent = dirname(path);
  const outer = parent === path ? undefined : await findClosedFolder(parent, account);
  if (outer !== undefined) return outer;
  return mayPass(await stat(path), account) ? undefined : path;
}

function mayPass({ mode, uid, gid }: Stats, account: ServerAccount): boolean {
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
