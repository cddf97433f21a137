import type { Context } from "../../context.ts";
import {
  forgetPresences,
  newestPresenceChange,
  presencesSince,
  type PresenceChange,
} from "../../storage/presence/presences.ts";
import { loadFeed, newestLogId, type FeedEntry } from "../../storage/live/log-feed.ts";

export type { FeedEntry, PresenceChange };

type Source = Pick<Context, "database">;

/** Whoever was away for longer is better off reading everything anew. */
const MISSED_MAX = 1000;
/** Entries with smaller ids may have become visible after the one that was told last. */
const OVERLAP = 200;

/** Where the log of all tickets is now. */
export async function positionInLog({ database }: Source): Promise<number> {
  return newestLogId(database);
}

export interface LogWish {
  readonly aboveId: number;
  readonly missingIds: readonly number[];
  readonly limit: number;
}

export async function readLog({ database }: Source, wish: LogWish): Promise<readonly FeedEntry[]> {
  return loadFeed(database, wish);
}

/**
 * What was logged since an entry that was told to somebody; some of it he may know. Null when it is too
 * much to be told.
 */
export async function missedSince(
  { database }: Source,
  lastId: number,
): Promise<readonly FeedEntry[] | null> {
  const aboveId = Math.max(0, lastId - OVERLAP);
  const limit = MISSED_MAX + OVERLAP + 1;
  const entries = await loadFeed(database, { aboveId, limit });
  return entries.length < limit ? entries : null;
}

/** Where the changes of who is at tickets are now. */
export async function positionOfPresences({ database }: Source): Promise<number> {
  await forgetPresences(database);
  return newestPresenceChange(database);
}

/** Who came to tickets, does something else there, or left, since a change. */
export async function readPresences(
  { database }: Source,
  changeId: number,
): Promise<readonly PresenceChange[]> {
  return presencesSince(database, changeId);
}
