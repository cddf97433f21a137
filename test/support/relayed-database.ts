import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import type { TestDatabase } from "./test-database.ts";

/** A test database behind a relay, which can be cut off as if its server had gone. */
export interface RelayedDatabase extends TestDatabase {
  /** Ends all connections and takes no new ones. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends all connections once something with this text has been passed on; new ones are taken. */
  cutAfterSending(text: string): void;
}

/** Call it while tests are collected, after the database. */
export function relayedDatabase(behind: TestDatabase): RelayedDatabase {
  const sockets = new Set<Socket>();
  let relay: Server | undefined;
  let port = 0;
  let opened: Database | undefined;
  let cutAfter: string | null = null;

  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const serve = (client: Socket): void => {
    const server = connect(addressOf(behind.connection));
    for (const socket of [client, server]) {
      sockets.add(socket.on("error", () => {}));
      socket.once("close", () => [client, server].forEach((end) => end.destroy()));
    }
    server.pipe(client);
    client.on("data", (chunk) => {
      const isLast = cutAfter !== null && chunk.includes(cutAfter);
      if (isLast) cutAfter = null;
      server.write(chunk, () => {
        if (isLast) endAll();
      });
    });
  };
  const comeBack = async (): Promise<void> => {
    relay = createServer(serve);
    await new Promise<void>((resolve) => {
      relay?.listen(port, "127.0.0.1", resolve);
    });
    ({ port } = relay.address() as AddressInfo);
  };
  const goAway = async (): Promise<void> => {
    const closed = new Promise((resolve) => {
      relay?.close(resolve);
    });
    endAll();
    await closed;
  };
  const connection = (): ClientConfig => ({ ...behind.connection, host: "127.0.0.1", port });

  beforeAll(async () => {
    await comeBack();
    opened = await openDatabase(connection(), { poolSize: 4, log: pino({ level: "silent" }) });
  });
  afterAll(async () => {
    await opened?.close();
    await goAway();
  });
  return {
    get db() {
      if (opened === undefined) throw new Error("the database opens before the first test");
      return opened;
    },
    get connection() {
      return connection();
    },
    goAway,
    comeBack,
    cutAfterSending: (text) => {
      cutAfter = text;
    },
  };
}

function addressOf({ host = "localhost", port = 5432 }: ClientConfig) {
  return host.startsWith("/") ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };
}
