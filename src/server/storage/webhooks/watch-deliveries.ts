import type { Client, ClientConfig } from "pg";
import { openConnection } from "../connection.ts";

export interface DeliveryWatch {
  /** Connects if there is no connection, so that announcements are heard; never throws. */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

/** Hears of events to be delivered on a connection of its own. Whoever misses one finds it when he looks. */
export function watchDeliveries(connection: ClientConfig, onEvent: () => void): DeliveryWatch {
  let client: Client | null = null;
  let closed = false;
  const connect = async (): Promise<void> => {
    const opened = await openConnection(connection, "counterfoil webhooks");
    opened.on("notification", onEvent);
    opened.once("end", () => {
      if (client === opened) client = null;
    });
    await opened.query("listen webhook_deliveries");
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
