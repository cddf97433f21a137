import type { Channel } from "../jobs/outbox-message.ts";

/** What a user wants to hear of: bits of `notificationBits` for each channel. */
export type NotificationMasks = Readonly<Record<Channel, number>>;

/** By user id; nobody else wants to hear of anything. */
export type NotificationWishes = ReadonlyMap<number, NotificationMasks>;

/** Who may want to hear of what happens to one ticket. */
export interface Audience {
  readonly wishes: NotificationWishes;
  /** Users who have the ticket among their favourites. */
  readonly hotlistUserIds: readonly number[];
}
