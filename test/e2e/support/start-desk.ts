import { join } from "node:path";
import { pino } from "pino";
import { createBuiltInHints } from "../../../src/server/ai/create-built-in-hints.ts";
import { modelStoreOf } from "../../../src/server/ai/model-store-of.ts";
import { createDiskAttachmentStore } from "../../../src/server/attachments/disk-attachment-store.ts";
import { buildApi } from "../../../src/server/build-api.ts";
import type { Context } from "../../../src/server/context.ts";
import { silentMeter } from "../../../src/server/metrics/meter.ts";
import { createDeskCache } from "../../../src/server/desk-cache.ts";
import { createLiveFeed } from "../../../src/server/live/live-feed.ts";
import { createOutgoingCalls } from "../../../src/server/outgoing/create-outgoing-calls.ts";
import { openDatabase } from "../../../src/server/storage/database.ts";
import { startEmbeddedServer } from "../../../src/server/storage/embedded/start-embedded-server.ts";
import { migrate } from "../../../src/server/storage/migrate.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/server/virtual-clock.ts";
import { createRunFolder } from "../../bench/measure/run-folder.ts";
import { seededRandom } from "../../support/seeded-random.ts";

/** A whole server in this process on an empty desk, for programs that look at the workspace. */
export interface StartedDesk {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly context: Context;
  readonly clock: VirtualClock;
  close(): Promise<void>;
}

/** Nothing of it has to outlive a crash. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
const REQUEST_BYTES = 32 * 1024 * 1024;
const ATTACHMENT_BYTES = 1024 * 1024;
const SEED = 1;

/** Starts it at a time that stands still until somebody moves it. */
export async function startDesk(startAt: number): Promise<StartedDesk> {
  const folder = await createRunFolder();
  const log = pino({ level: "silent" });
  const server = await startEmbeddedServer({ dataDir: join(folder, "data"), log, settings });
  await migrate(server.connection);
  const database = await openDatabase(server.connection, { poolSize: 8, log });
  const clock = createVirtualClock(startAt);
  const context: Context = {
    database,
    desk: await createDeskCache(database, log),
    clock,
    random: seededRandom(SEED),
    attachments: createDiskAttachmentStore({
      folder: join(folder, "files"),
      maxBytes: ATTACHMENT_BYTES,
    }),
    outgoing: createOutgoingCalls({ allowedNetworks: ["127.0.0.0/8"], allowHttp: true }),
    live: createLiveFeed({ database, log }),
    hints: createBuiltInHints(modelStoreOf(database)),
    log,
    meter: silentMeter,
  };
  const http = buildApi(context, {
    profile: "current",
    datesUnzonedByDefault: false,
    requestBytes: REQUEST_BYTES,
    requestsPerSecond: 0,
    trustProxy: [],
    corsOrigins: [],
    clock: null,
  });
  return {
    url: await http.app.listen({ host: "127.0.0.1", port: 0 }),
    context,
    clock,
    async close() {
      await http.drain(1000);
      await context.live.stop();
      await context.desk.close();
      await database.close();
      await server.stop();
    },
  };
}
