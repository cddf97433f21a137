import type { Desk } from "../desk/desk.ts";
import { notificationBits, type Channel } from "../jobs/outbox-message.ts";
import type { Audience } from "./audience.ts";

/** What is asked about the users who have a ticket among their favourites. */
export interface HotlistQuestion {
  /** Bits of events; a user must want to hear of all of them. */
  readonly bits: number;
  readonly channel: Channel;
  readonly skippedUserIds: readonly number[];
}

/** Who of those that have a ticket among their favourites wants to hear of such events, by user id. */
export function hotlistHearers(
  { wishes, hotlistUserIds }: Audience,
  desk: Pick<Desk, "users">,
  { bits, channel, skippedUserIds }: HotlistQuestion,
): number[] {
  const needed = bits | notificationBits.Hotlist;
  return hotlistUserIds.filter((userId) => {
    const user = desk.users.get(userId);
    const mask = wishes.get(userId)?.[channel] ?? 0;
    const isThere = user !== undefined && !user.deleted && user.status !== "Deleted";
    return isThere && !skippedUserIds.includes(userId) && (mask & needed) === needed;
  });
}
