import { setTimeout as wait } from "node:timers/promises";
import { escapeIdentifier, escapeLiteral } from "pg";
import type { Client, ClientConfig } from "pg";
import type { StorageLog } from "../database.ts";
import { DatabaseUnusable } from "../database-errors.ts";
import { createCluster } from "./create-cluster.ts";
import {
  chooseEndpoint,
  connectionTo,
  reachableSocketFolder,
  removeSocketAlias,
} from "./endpoint.ts";
import type { Transport } from "./endpoint.ts";
import { findPrograms } from "./find-programs.ts";
import type { ProgramSource } from "./find-programs.ts";
import { stopPostmaster } from "./postmaster.ts";
import { runServer } from "./running-server.ts";
import type { Installation, RunningServer } from "./running-server.ts";
import { chooseServerAccount } from "./server-account.ts";
import { createServerFolders, ownFolder } from "./server-folders.ts";
import type { ServerSettings } from "./server-settings.ts";

export interface EmbeddedServerOptions {
  /** Counterfoil's data folder; the server uses `pg` in it. */
  readonly dataDir: string;
  readonly log: StorageLog;
  /** Called if the server stopped and could not be started again. */
  readonly onLost?: (error: unknown) => void;
  /** Default: a socket, except on Windows. */
  readonly transport?: Transport;
  /** Default: the programs of the npm package, else those of the system. */
  readonly programs?: ProgramSource;
  /** Settings of PostgreSQL that replace ours. */
  readonly settings?: ServerSettings;
}

export interface EmbeddedServer {
  /** How to connect to the database; stays the same if the server has to be started again. */
  readonly connection: ClientConfig;
  /** For example `18.4`. */
  readonly serverVersion: string;
  /** Ends all connections, writes everything and stops the server. */
  stop(): Promise<void>;
}

/** Not the superuser: a mistake in our SQL must not reach files or other programs through the server. */
const ours = { user: "counterfoil", database: "counterfoil" };
const RENEW_ALIAS_MS = 6 * 3_600_000;
const RESTART_ATTEMPTS = 5;
const RESTART_DELAY_MS = 1000;

/**
 * Starts PostgreSQL on `<data>/pg`, creating its files at the first start, or adopts the server that a
 * killed Counterfoil left behind. This process then owns the data until `stop`; the server is started
 * again should it fail meanwhile. Throws `DatabaseUnusable` with a sentence for the operator.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const transport = options.transport ?? (process.platform === "win32" ? "loopback" : "socket");
  const installation = await prepareInstallation(options, transport);
  const endpoint = await chooseEndpoint(installation.folders, transport);
  const first = await runServer(installation, endpoint);
  const supervisor = new Supervisor(installation, first, options.onLost);
  try {
    const connection = await connectionTo(first.endpoint, installation.folders, ours);
    await createDatabase(first.owner, connection);
    return {
      connection,
      serverVersion: await readVersion(first.owner),
      stop: () => supervisor.stop(),
    };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function prepareInstallation(
  { dataDir, log, programs: source = "any", settings = {} }: EmbeddedServerOptions,
  transport: Transport,
): Promise<Installation> {
  try {
    const folders = await createServerFolders(dataDir);
    const account = await chooseServerAccount(folders);
    await ownFolder(folders.root, account);
    await ownFolder(folders.socket, account);
    const context = { account, cwd: folders.root };
    const programs = await findPrograms(folders, context, { source });
    const durable = settings["fsync"] !== "off";
    await createCluster(folders, programs, context, { transport, durable });
    return { folders, programs, context, settings, log };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new DatabaseUnusable(
      `The data folder ${dataDir} cannot hold the embedded database: ${error.message}.`,
      { cause: error },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

async function createDatabase(owner: Client, { password }: ClientConfig): Promise<void> {
  const user = escapeIdentifier(ours.user);
  const users = await owner.query("select from pg_roles where rolname = $1", [ours.user]);
  if (users.rowCount === 0) {
    const login = typeof password === "string" ? `password ${escapeLiteral(password)}` : "";
    await owner.query(`create role ${user} login ${login}`);
  }
  const found = await owner.query("select from pg_database where datname = $1", [ours.database]);
  if (found.rowCount === 0) {
    await owner.query(`create database ${escapeIdentifier(ours.database)} owner ${user}`);
  }
}

async function readVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  return rows[0]?.server_version.split(" ")[0] ?? "";
}

/** Notices by the end of the owner's connection that the server failed, and starts it again. */
class Supervisor {
  readonly #installation: Installation;
  readonly #onLost: ((error: unknown) => void) | undefined;
  readonly #renewAlias: NodeJS.Timeout;
  #server: RunningServer;
  #restarted: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(
    installation: Installation,
    server: RunningServer,
    onLost: ((error: unknown) => void) | undefined,
  ) {
    this.#installation = installation;
    this.#onLost = onLost;
    this.#server = server;
    this.#watch(server);
    const { log, folders } = installation;
    this.#renewAlias = setInterval(() => {
      reachableSocketFolder(folders.socket).catch((error: unknown) => {
        log.error({ err: error }, "the link to the socket of the database could not be renewed");
      });
    }, RENEW_ALIAS_MS).unref();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  #watch(server: RunningServer): void {
    server.owner.once("end", () => {
      if (this.#stopped === undefined) this.#restarted = this.#restart();
    });
  }

  async #restart(): Promise<void> {
    const { log } = this.#installation;
    log.error({ pid: this.#server.pid }, "the embedded database stopped by itself");
    for (let attempt = 1; this.#stopped === undefined; attempt += 1) {
      try {
        this.#server = await runServer(this.#installation, this.#server.endpoint);
        this.#watch(this.#server);
        log.info({ pid: this.#server.pid }, "the embedded database runs again");
        return;
      } catch (error) {
        log.error({ err: error, attempt }, "the embedded database could not be started again");
        if (attempt >= RESTART_ATTEMPTS) return this.#onLost?.(error);
        await wait(attempt * RESTART_DELAY_MS);
      }
    }
  }

  async #stop(): Promise<void> {
    const { programs, folders, context } = this.#installation;
    clearInterval(this.#renewAlias);
    await this.#restarted;
    const { pid, owner } = this.#server;
    const gone = await stopPostmaster(pid, programs, folders, context);
    await owner.end();
    await removeSocketAlias(folders.socket);
    if (!gone) throw new DatabaseUnusable(`The embedded database (process ${pid}) did not stop.`);
  }
}
