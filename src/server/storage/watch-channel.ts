import type { Client, ClientConfig } from "pg";
import { openConnection } from "./connection.ts";

export interface ChannelWatch {
  /** Connects if there is no connection, so that announcements are heard; never throws. */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

export interface ChannelOptions {
  /** A plain name: it becomes part of a statement. */
  readonly channel: "hints" | "webhook_deliveries";
  /** As the database lists the connection. */
  readonly name: string;
  readonly onNotice: () => void;
}

/** Hears of work to be done, on a connection of its own. Whoever misses a notice finds the work when he looks. */
export function watchChannel(
  connection: ClientConfig,
  { channel, name, onNotice }: ChannelOptions,
): ChannelWatch {
  let client: Client | null = null;
  let closed = false;
  const connect = async (): Promise<void> => {
    const opened = await openConnection(connection, name);
    opened.on("notification", onNotice);
    opened.once("end", () => {
      if (client === opened) client = null;
    });
    await opened.query(`listen ${channel}`);
    client = opened;
    if (closed) await end(opened);
  };
  return {
    ensure: async () => {
      if (client === null && !closed) await connect().catch(() => undefined);
    },
    close: async () => {
      closed = true;
      if (client !== null) await end(client);
    },
  };
}

/** A connection that is lost already has nothing to say about its end. */
async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
