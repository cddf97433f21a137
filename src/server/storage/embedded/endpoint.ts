import { createHash } from "node:crypto";
import { lstat, lutimes, readFile, readlink, symlink, unlink } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { DatabaseUnusable } from "../database-errors.ts";
import type { ServerFolders } from "./server-folders.ts";

/**
 * How we reach the embedded server: a Unix socket in its folder, or the loopback interface with a
 * password where Node has no Unix sockets.
 */
export type Transport = "socket" | "loopback";

export interface Endpoint {
  readonly transport: Transport;
  /** The folder of the socket, or an address. */
  readonly host: string;
  readonly port: number;
}

/** Owns the server; used to take its ownership and to create the rest. */
export const SUPERUSER = "postgres";

const LOOPBACK = "127.0.0.1";
/** Only part of the socket's name: it opens no port. */
const SOCKET_PORT = 5432;
/** Systems allow 104 to 108 bytes. */
const LONGEST_SOCKET_PATH_BYTES = 100;

/** Chooses the address of a server that is about to start. */
export async function chooseEndpoint(
  folders: ServerFolders,
  transport: Transport,
): Promise<Endpoint> {
  if (transport === "loopback") return { transport, host: LOOPBACK, port: await freePort() };
  return { transport, host: await reachableSocketFolder(folders.socket), port: SOCKET_PORT };
}

/** The settings to connect as `user` to `database` at the endpoint. */
export async function connectionTo(
  { host, port, transport }: Endpoint,
  folders: ServerFolders,
  { user, database }: { readonly user: string; readonly database: string },
): Promise<ClientConfig> {
  const address = { host, port, user, database, ssl: false };
  if (transport === "socket") return address;
  return { ...address, password: (await readFile(folders.password, "utf8")).trim() };
}

/**
 * The folder of the socket, or a short link to it in the temporary folder if its path is too long for
 * a socket. Calling it again renews the link, which also keeps cleaners of that folder away from it.
 */
export async function reachableSocketFolder(folder: string): Promise<string> {
  const socket = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  if (Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH_BYTES) return folder;
  const alias = aliasOf(folder);
  try {
    await symlink(folder, alias);
  } catch {
    await requireOwnLink(alias, folder);
    const now = new Date();
    await lutimes(alias, now, now);
  }
  return alias;
}

/** Takes the link away again, if there is one. */
export async function removeSocketAlias(folder: string): Promise<void> {
  await unlink(aliasOf(folder)).catch(() => undefined);
}

function aliasOf(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(tmpdir(), `counterfoil-${hash}`);
}

/** Everybody may create names in the temporary folder, so a link that somebody else made is not followed. */
async function requireOwnLink(alias: string, folder: string): Promise<void> {
  const { uid } = await lstat(alias);
  const target = await readlink(alias).catch(() => undefined);
  if (target === folder && (uid === process.getuid?.() || uid === 0)) return;
  throw new DatabaseUnusable(
    `${alias} is needed for the socket of the database and is something else: remove it, or choose a ` +
      `--data folder with a shorter path.`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
