import type { Context } from "../context.ts";
import { missedSince, type FeedEntry } from "../usecases/live/read-log.ts";
import type { LiveBatch } from "./live-reader.ts";

/** Somebody who follows the log without missing anything. */
export interface Follower {
  readonly position: number;
  /** What was logged since he was here last; null = too much to be told. */
  readonly missed: readonly FeedEntry[] | null;
  /** Tells of what has come since, and from now on. */
  follow(listener: (batch: LiveBatch) => void): void;
  stop(): void;
}

/** Starts to listen, and reads what was missed since `lastId`; null = nothing was. */
export async function followFeed(
  { live, database }: Pick<Context, "live" | "database">,
  lastId: number | null,
): Promise<Follower> {
  const waiting: LiveBatch[] = [];
  let tell = (batch: LiveBatch): void => void waiting.push(batch);
  const stop = live.subscribe((batch) => tell(batch));
  try {
    const position = await live.position();
    const missed = lastId === null ? [] : await missedSince({ database }, lastId);
    return {
      position,
      missed,
      stop,
      follow: (listener) => {
        tell = listener;
        for (const batch of waiting) listener(batch);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
