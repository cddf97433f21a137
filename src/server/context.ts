import type { Logger } from "pino";
import type { HintProvider } from "./ai/hint-provider.ts";
import type { AttachmentStore } from "./attachments/attachment-store.ts";
import type { Clock } from "./clock.ts";
import type { DeskCache } from "./desk-cache.ts";
import type { LiveFeed } from "./live/live-feed.ts";
import type { OutgoingCalls } from "./outgoing/outgoing-calls.ts";
import type { Meter } from "./metrics/meter.ts";
import type { Database } from "./storage/database.ts";

/** What use cases reach the world through. Made once, in the composition root. */
export interface Context {
  readonly database: Database;
  readonly desk: DeskCache;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly attachments: AttachmentStore;
  readonly outgoing: OutgoingCalls;
  readonly hints: HintProvider;
  readonly live: LiveFeed;
  readonly meter: Meter;
  readonly log: Logger;
}
