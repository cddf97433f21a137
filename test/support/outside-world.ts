import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiskAttachmentStore } from "../../src/server/attachments/disk-attachment-store.ts";
import type { Context } from "../../src/server/context.ts";
import type { LiveFeed } from "../../src/server/live/live-feed.ts";
import { silentMeter } from "../../src/server/metrics/meter.ts";
import { noHints } from "./no-hints.ts";
import { createOutgoingCalls } from "../../src/server/outgoing/create-outgoing-calls.ts";

/** Nobody listens where nobody is told. */
const nothingHappens: LiveFeed = {
  subscribe: () => () => {},
  position: async () => 0,
  listenerCount: () => 0,
  stop: async () => {},
};

/** What a context reaches besides the database, where that plays no part: nothing fits, nobody is called. */
export const noOutsideWorld: Pick<
  Context,
  "attachments" | "outgoing" | "hints" | "live" | "meter"
> = {
  attachments: createDiskAttachmentStore({
    folder: join(tmpdir(), "counterfoil-no-attachments"),
    maxBytes: 0,
  }),
  outgoing: createOutgoingCalls({ allowedNetworks: [] }),
  hints: noHints,
  live: nothingHappens,
  meter: silentMeter,
};
