import type { Client, ClientConfig } from "pg";
import { openConnection } from "../connection.ts";
import type { StorageLog } from "../database.ts";

/** What other processes announce through the database. */
const channels = ["desk_changed", "credentials_changed"] as const;

export type ChangeChannel = (typeof channels)[number];

export interface ChangeListener {
  /** False while announcements may be missed. */
  isListening(): boolean;
  close(): Promise<void>;
}

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/**
 * Listens on a connection of its own and connects again when it is lost. After each connection every
 * channel is reported once, because something may have been missed before.
 */
export async function listenForChanges(
  connection: ClientConfig,
  onChange: (channel: ChangeChannel) => void,
  log: StorageLog,
): Promise<ChangeListener> {
  let client: Client | null = null;
  let retryTimer: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const opened = await openConnection(connection, "counterfoil listener");
    opened.once("end", () => lost(opened));
    opened.on("notification", ({ channel }) => {
      const known = channels.find((candidate) => candidate === channel);
      if (known !== undefined) onChange(known);
    });
    for (const channel of channels) await opened.query(`listen ${channel}`);
    if (closed) return opened.end();
    client = opened;
    for (const channel of channels) onChange(channel);
  };

  const lost = (ended: Client): void => {
    if (client !== ended || closed) return;
    client = null;
    log.warn("the connection that listens for configuration changes was lost");
    retry(FIRST_RETRY_MS);
  };

  const retry = (delayMs: number): void => {
    retryTimer = setTimeout(() => {
      connect().catch(() => {
        if (!closed) retry(Math.min(delayMs * 2, LONGEST_RETRY_MS));
      });
    }, delayMs);
  };

  await connect();
  return {
    isListening: () => client !== null,
    close: async () => {
      closed = true;
      clearTimeout(retryTimer);
      await client?.end();
    },
  };
}
