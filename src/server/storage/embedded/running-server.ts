import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { openConnection } from "../connection.ts";
import type { StorageLog } from "../database.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../database-errors.ts";
import { connectionTo, SUPERUSER } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import type { ServerPrograms } from "./find-programs.ts";
import { ownerConnectionName, takeOwnership } from "./owner-lock.ts";
import { findPostmaster, lastLogLines, removeStalePidFile, spawnPostmaster } from "./postmaster.ts";
import type { ProgramContext } from "./run-program.ts";
import { rotateLog } from "./server-folders.ts";
import type { ServerFolders } from "./server-folders.ts";
import { serverSettings } from "./server-settings.ts";
import type { ServerSettings } from "./server-settings.ts";

/** What starting the server needs; the same for every start of one process of ours. */
export interface Installation {
  readonly folders: ServerFolders;
  readonly programs: ServerPrograms;
  readonly context: ProgramContext;
  /** Settings that differ from the usual ones. */
  readonly settings: ServerSettings;
  readonly log: StorageLog;
}

/** A server that answers and that this process owns. */
export interface RunningServer {
  readonly pid: number;
  readonly endpoint: Endpoint;
  /** Holds the owner's lock; when it ends, the server or the lock is lost. */
  readonly owner: Client;
}

/** Together about five seconds: processes of a server that was killed may hold its files for a moment. */
const ATTEMPTS = 10;
const RETRY_DELAY_MS = 100;
const POLL_MS = 20;
const LONGEST_START_MS = 600_000;
const REPORT_EVERY_MS = 10_000;

/**
 * Makes sure that a server runs on the database files and takes ownership of it. One that outlived its
 * owner is adopted, otherwise a new one is started. Throws `DatabaseUnusable`.
 */
export async function runServer(
  installation: Installation,
  endpoint: Endpoint,
): Promise<RunningServer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const server = (await adopt(installation, endpoint)) ?? (await start(installation, endpoint));
    if (server !== undefined) return own(installation, server);
    await wait(attempt * RETRY_DELAY_MS); // it stopped, or another process was faster
  }
  throw new DatabaseUnusable(
    `The embedded database did not start; its log ${installation.folders.log} ends with: ` +
      (await lastLogLines(installation.folders)),
  );
}

async function own(installation: Installation, server: RunningServer): Promise<RunningServer> {
  try {
    await takeOwnership(server.owner, installation.folders.data);
    return server;
  } catch (error) {
    await server.owner.end();
    throw error;
  }
}

async function adopt(
  installation: Installation,
  endpoint: Endpoint,
): Promise<RunningServer | undefined> {
  const found = await findPostmaster(installation.folders);
  if (found === undefined) {
    await refuseUnseenServer(installation, endpoint);
    return undefined;
  }
  const adopted = endpoint.transport === "loopback" ? { ...endpoint, port: found.port } : endpoint;
  const owner = await connectWhenReady(installation, adopted, async () => {
    const now = await findPostmaster(installation.folders);
    return now?.pid === found.pid;
  });
  if (owner === undefined) return undefined;
  installation.log.info({ pid: found.pid }, "using the embedded database that is already running");
  return { pid: found.pid, endpoint: adopted, owner };
}

/**
 * A server in another container sharing the folder has no process we could see, but its socket answers.
 * A second server on the same files would destroy them.
 */
async function refuseUnseenServer(installation: Installation, endpoint: Endpoint): Promise<void> {
  const owner = await connectOnce(installation, endpoint);
  if (owner === undefined) return;
  try {
    await takeOwnership(owner, installation.folders.data);
  } finally {
    await owner.end();
  }
  throw new DatabaseUnusable(
    `The data in ${installation.folders.data} is served by a PostgreSQL process that cannot be seen from ` +
      `here, perhaps in another container: stop it first.`,
  );
}

async function start(
  installation: Installation,
  endpoint: Endpoint,
): Promise<RunningServer | undefined> {
  const { programs, folders, context, settings } = installation;
  await removeStalePidFile(folders);
  await rotateLog(folders.log);
  const isAlive = spawnPostmaster(
    programs,
    folders,
    { ...serverSettings(endpoint), ...settings },
    context,
  );
  const owner = await connectWhenReady(installation, endpoint, isAlive);
  if (owner === undefined) return undefined;
  // Of two that start at once one gives up, and its owner is connected to the other.
  const postmaster = await findPostmaster(folders);
  if (postmaster !== undefined) return { pid: postmaster.pid, endpoint, owner };
  await owner.end();
  return undefined;
}

/** Waits while the server starts, recovers or stops; `undefined` once it does not run any more. */
async function connectWhenReady(
  installation: Installation,
  endpoint: Endpoint,
  isAlive: () => boolean | Promise<boolean>,
): Promise<Client | undefined> {
  for (let waitedMs = 0; waitedMs < LONGEST_START_MS; waitedMs += POLL_MS) {
    const client = await connectOnce(installation, endpoint);
    if (client !== undefined) return client;
    if (!(await isAlive())) return undefined;
    if (waitedMs > 0 && waitedMs % REPORT_EVERY_MS === 0) {
      installation.log.warn({ log: installation.folders.log }, "waiting for the embedded database");
    }
    await wait(POLL_MS);
  }
  throw new DatabaseUnusable(
    `The embedded database runs but does not answer: see its log ${installation.folders.log}.`,
  );
}

async function connectOnce(
  { folders }: Installation,
  endpoint: Endpoint,
): Promise<Client | undefined> {
  try {
    return await openConnection(
      await connectionTo(endpoint, folders, { user: SUPERUSER, database: "postgres" }),
      ownerConnectionName,
    );
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}
