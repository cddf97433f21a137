import type { Desk } from "../domain/desk/desk.ts";
import type { Database, StorageLog } from "./storage/database.ts";
import { readDesk } from "./storage/desk/read-desk.ts";
import { watchDesk, type DeskVersions, type DeskWatch } from "./storage/desk/watch-desk.ts";

/** This process's copy of the configuration. */
export interface DeskCache {
  /** The copy as it is; at most moments old while announcements arrive. */
  current(): Desk;
  /** The copy, replaced first if it is older than a version read together with stored data. */
  refreshIfOlderThan(version: number): Promise<Desk>;
  /** False while changes of credentials may go unnoticed: then nothing remembered may be trusted. */
  hearsOfChanges(): boolean;
  /** Calls `listener` when a password or a user has changed anywhere. */
  onCredentialsChanged(listener: () => void): void;
  /** Calls `listener` when a session, a ticket, a token or an application has ended or changed anywhere. */
  onTokensChanged(listener: () => void): void;
  /** Tells those listeners of a change that this process made, so that none of them has to hear of it. */
  tellTokensChanged(): void;
  close(): Promise<void>;
}

export interface DeskCacheOptions {
  /** How often to look for changes that were not announced. */
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 10_000;
/** A load that is under way may have begun before a change; the one after it cannot have. */
const LOADS_NEEDED_AT_MOST = 2;

/**
 * Loads the configuration and keeps the copy fresh. Throws `DatabaseUnavailable`, or
 * `DatabaseUnusable` when the configuration holds what this program does not know.
 */
export async function createDeskCache(
  database: Database,
  log: StorageLog,
  { checkEveryMs = CHECK_EVERY_MS }: DeskCacheOptions = {},
): Promise<DeskCache> {
  let desk = await readDesk(database);
  let watch: DeskWatch | null = null;
  let loading: Promise<void> | null = null;
  let credentialsVersion: number | null = null;
  let tokensVersion: number | null = null;
  const credentialListeners: (() => void)[] = [];
  const tokenListeners: (() => void)[] = [];
  const tellTokensChanged = (): void => {
    for (const tell of tokenListeners) tell();
  };

  const load = async (): Promise<void> => {
    const loaded = await readDesk(database, watch?.connection());
    if (loaded.version !== desk.version) desk = loaded;
  };
  const loadUntil = async (isFresh: () => boolean): Promise<void> => {
    for (let loads = 0; !isFresh() && loads < LOADS_NEEDED_AT_MOST; loads += 1) {
      loading ??= load().finally(() => {
        loading = null;
      });
      await loading;
    }
  };
  const onVersions = (versions: DeskVersions): void => {
    if (versions.credentials !== credentialsVersion) {
      credentialsVersion = versions.credentials;
      for (const tell of credentialListeners) tell();
    }
    if (versions.tokens !== tokensVersion) {
      tokensVersion = versions.tokens;
      tellTokensChanged();
    }
    loadUntil(() => desk.version >= versions.desk).catch((error: unknown) => {
      log.error({ err: error }, "the changed configuration cannot be loaded; the old one stays");
    });
  };
  const { connection } = database;
  watch = await watchDesk({ connection, log, onVersions, checkEveryMs });

  const watching = watch;
  return {
    current: () => desk,
    refreshIfOlderThan: async (version) => {
      await loadUntil(() => desk.version >= version);
      return desk;
    },
    hearsOfChanges: () => watching.connection() !== null,
    onCredentialsChanged: (tell) => {
      credentialListeners.push(tell);
    },
    onTokensChanged: (tell) => {
      tokenListeners.push(tell);
    },
    tellTokensChanged,
    close: () => watching.close(),
  };
}
