import { chown, mkdir, realpath, rename, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where the embedded server keeps what, all below `<data>/pg`. */
export interface ServerFolders {
  /** `<data>` with all links resolved, so that every way to the folder gives the same paths. */
  readonly data: string;
  readonly root: string;
  /** The database files proper; what PostgreSQL calls its data directory. */
  readonly cluster: string;
  readonly socket: string;
  /** Copies of the server programs, made only where the installed ones cannot be used in place. */
  readonly programs: string;
  readonly log: string;
  /** Password of the loopback connection; does not exist where a socket is used. */
  readonly password: string;
}

const LARGEST_LOG_BYTES = 10_000_000;

/** Creates `<data>/pg`, readable by its owner only, and names what belongs into it. */
export async function createServerFolders(dataDir: string): Promise<ServerFolders> {
  // As root the server runs under another account, which must be able to pass through.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  await mkdir(join(dataDir, "pg"), { recursive: true, mode: 0o700 });
  const data = await realpath(dataDir);
  const root = join(data, "pg");
  return {
    data,
    root,
    cluster: join(root, "cluster"),
    socket: join(root, "socket"),
    programs: join(root, "programs"),
    log: join(root, "server.log"),
    password: join(root, "password"),
  };
}

/** Gives a folder to the account that runs the server; without an account it stays ours. */
export async function ownFolder(
  folder: string,
  account: { readonly uid: number; readonly gid: number } | undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) await chown(folder, account.uid, account.gid);
}

/** Keeps one older log. The server holds the file open, so this is done only before a start. */
export async function rotateLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(log, `${log}.1`);
}
