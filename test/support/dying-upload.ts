import type { ClientConfig } from "pg";
import { pino } from "pino";
import { callerOf } from "../../src/domain/access/caller.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { uploadAttachment } from "../../src/server/usecases/upload-attachment.ts";
import { openStore, type StorePlace } from "./attachment-stores.ts";
import { noOutsideWorld } from "./outside-world.ts";

/** What the process is told by its first argument, as JSON. */
export interface DyingUpload {
  readonly connection: ClientConfig;
  readonly place: StorePlace;
  readonly userId: number;
  readonly attachmentId: number;
  readonly content: string;
  readonly now: number;
}

/*
 * A process that uploads a content and is killed at once when the bytes are in their place, before any
 * row says so.
 */
const [, , orders = "{}"] = process.argv;
const { connection, place, userId, attachmentId, content, now } = JSON.parse(orders) as DyingUpload;
const log = pino({ level: "silent" });
const database = await openDatabase(connection, { poolSize: 2, log });
const desk = await createDeskCache(database, log);
const user = desk.current().users.get(userId);
if (user === undefined) throw new Error(`user ${userId} is not on the desk`);
const store = openStore(place);
const attachments: typeof store = {
  ...store,
  async receive(bytes) {
    const received = await store.receive(bytes);
    return {
      ...received,
      async keep() {
        await received.keep();
        process.kill(process.pid, "SIGKILL");
        await new Promise(() => {});
      },
    };
  },
};
const clock = { now: () => now };
const context = { database, desk, clock, random: () => 0, ...noOutsideWorld, attachments, log };
await uploadAttachment(context, callerOf(user, desk.current()), {
  attachmentId,
  upload: {
    name: "",
    contentType: "",
    content: (async function* read() {
      yield Buffer.from(content);
    })(),
  },
});
