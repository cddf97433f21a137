import type { Client, ClientConfig } from "pg";
import type { StorageLog } from "../database.ts";
import { translateError } from "../database-errors.ts";
import { defineStatement } from "../statement.ts";
import { openDeskConnection } from "./open-desk-connection.ts";

/** Numbers that grow with every change, whichever process makes it. */
export interface DeskVersions {
  /** Of everything that `Desk` holds. */
  readonly desk: number;
  /** Of passwords, and of users as far as they decide who may sign in. */
  readonly credentials: number;
  /** Of sessions, tickets, tokens and applications as far as they end or change. */
  readonly tokens: number;
}

export interface DeskWatch {
  /** The watching connection, for reading the desk; null while changes may be missed. */
  connection(): Client | null;
  close(): Promise<void>;
}

export interface DeskWatchOptions {
  readonly connection: ClientConfig;
  readonly log: StorageLog;
  /** Called after every connect, every announcement and every regular check, changed or not. */
  readonly onVersions: (versions: DeskVersions) => void;
  /** Time between regular checks. */
  readonly checkEveryMs: number;
}

const channels = ["desk_changed", "credentials_changed", "tokens_changed"] as const;

const selectVersions = defineStatement<DeskVersions>(
  "select desk, credentials, tokens from desk_version",
);

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/**
 * Watches the desk's versions on a connection of its own, and connects again when it is lost. The
 * database announces changes; the regular check finds what was not announced, because a network
 * failed in silence or a pooler swallowed the announcement.
 */
export async function watchDesk(options: DeskWatchOptions): Promise<DeskWatch> {
  const watch = new ConnectedWatch(options);
  await watch.connect();
  return watch;
}

class ConnectedWatch implements DeskWatch {
  readonly #options: DeskWatchOptions;
  #client: Client | null = null;
  #nextCheck: NodeJS.Timeout | undefined;
  #nextConnect: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: DeskWatchOptions) {
    this.#options = options;
  }

  connection(): Client | null {
    return this.#client;
  }

  async connect(): Promise<void> {
    const client = await openDeskConnection(this.#options.connection, "counterfoil listener");
    const check = () => void this.#checkOrLose(client);
    client.on("notification", check);
    client.once("end", () => this.#lose(client));
    try {
      const listening = channels.map((channel) => client.query(`listen ${channel}`));
      // The check follows LISTEN on the same connection, so no change falls in between.
      await Promise.all([...listening, this.#check(client)]);
      if (this.#closed) throw new Error("closed while connecting");
    } catch (error) {
      await endQuietly(client);
      throw translateError(error);
    }
    this.#client = client;
    this.#nextCheck = setInterval(check, this.#options.checkEveryMs).unref();
  }

  async #check(client: Client): Promise<void> {
    const { name, text } = selectVersions;
    const { rows } = await client.query<DeskVersions>({ name, text });
    const [versions] = rows;
    if (versions === undefined) throw new Error("the table desk_version is empty");
    if (!this.#closed) this.#options.onVersions(versions);
  }

  async #checkOrLose(client: Client): Promise<void> {
    try {
      await this.#check(client);
    } catch {
      this.#lose(client);
      await endQuietly(client);
    }
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearInterval(this.#nextCheck);
    if (this.#closed) return;
    this.#options.log.warn("the connection that watches the configuration was lost");
    this.#connectLater(FIRST_RETRY_MS);
  }

  #connectLater(delayMs: number): void {
    this.#nextConnect = setTimeout(() => void this.#connectAgain(delayMs), delayMs).unref();
  }

  async #connectAgain(delayMs: number): Promise<void> {
    try {
      await this.connect();
      this.#options.log.info("the configuration is watched again");
    } catch {
      if (!this.#closed) this.#connectLater(Math.min(delayMs * 2, LONGEST_RETRY_MS));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#nextConnect);
    clearInterval(this.#nextCheck);
    if (this.#client !== null) await endQuietly(this.#client);
  }
}

/** A connection that is lost already has nothing to say about its end. */
async function endQuietly(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
