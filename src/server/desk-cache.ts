import type { Desk } from "../domain/desk/desk.ts";
import type { Database, StorageLog } from "./storage/database.ts";
import { loadDesk } from "./storage/desk/load-desk.ts";
import { listenForChanges } from "./storage/desk/listen-for-changes.ts";
import { readTogether } from "./storage/read-together.ts";

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
  close(): Promise<void>;
}

/** Loads the configuration and keeps the copy fresh by the database's announcements. */
export async function createDeskCache(database: Database, log: StorageLog): Promise<DeskCache> {
  let desk = await readTogether(database, loadDesk);
  let loading: Promise<Desk> | null = null;
  const credentialListeners: (() => void)[] = [];

  const load = async (): Promise<Desk> => {
    const loaded = await readTogether(database, loadDesk);
    if (loaded.version > desk.version) desk = loaded;
    return desk;
  };
  /** Callers share a load that is under way; it may have started too early for this caller. */
  const reload = (): Promise<Desk> => {
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };

  const listener = await listenForChanges(
    database.connection,
    (channel) => {
      if (channel === "credentials_changed") for (const tell of credentialListeners) tell();
      else
        reload().catch((error: unknown) => log.warn({ err: error }, "the desk was not reloaded"));
    },
    log,
  );

  return {
    current: () => desk,
    refreshIfOlderThan: async (version) => {
      // The load under way may have begun before that version; the one after it cannot have.
      for (let tries = 0; desk.version < version && tries < 2; tries += 1) await reload();
      return desk;
    },
    hearsOfChanges: () => listener.isListening(),
    onCredentialsChanged: (tell) => {
      credentialListeners.push(tell);
    },
    close: () => listener.close(),
  };
}
