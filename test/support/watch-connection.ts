import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import type { ClientConfig } from "pg";

/** A connection through a relay that watches how often the client waits for the server. */
export interface WatchedConnection {
  readonly connection: ClientConfig;
  /** Times the client sent something after the server had answered, since the last call. */
  takeRoundTrips(): number;
  /** From now on nothing from the server arrives, as when a network fails without a word. */
  muteServer(): void;
  /** Cuts all connections as soon as the client has sent something that contains `text`. */
  cutAfterSending(text: string): void;
  close(): Promise<void>;
}

/** Puts a relay in front of the server that `connection` names. */
export async function watchConnection(connection: ClientConfig): Promise<WatchedConnection> {
  const sockets = new Set<Socket>();
  let roundTrips = 0;
  let muted = false;
  let cutAfter: string | undefined;
  const relay = createServer((client) => {
    const server = connect(addressOf(connection));
    let clientsTurn = true;
    for (const socket of [client, server]) {
      sockets.add(socket.on("error", () => {}));
      socket.once("close", () => [client, server].forEach((end) => end.destroy()));
    }
    client.on("data", (chunk) => {
      if (clientsTurn) roundTrips += 1;
      clientsTurn = false;
      const cut = cutAfter !== undefined && chunk.includes(cutAfter);
      server.write(chunk, () => {
        if (cut) for (const socket of sockets) socket.destroy();
      });
    });
    server.on("data", (chunk) => {
      clientsTurn = true;
      if (!muted) client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, "127.0.0.1", resolve);
  });
  return {
    connection: { ...connection, host: "127.0.0.1", port: (relay.address() as AddressInfo).port },
    takeRoundTrips: () => {
      const taken = roundTrips;
      roundTrips = 0;
      return taken;
    },
    muteServer: () => (muted = true),
    cutAfterSending: (text) => (cutAfter = text),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        relay.close(() => resolve());
      }),
  };
}

function addressOf({ host = "localhost", port = 5432 }: ClientConfig) {
  return host.startsWith("/") ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
}
