import { accessAllows, accessToTicket } from "../access/access-to-ticket.ts";
import { callerOf } from "../access/caller.ts";
import type { Desk } from "../desk/desk.ts";
import { SYSTEM_USER_ID, type User } from "../desk/user.ts";
import type { Instant } from "../instant.ts";
import {
  notificationBits,
  outboxChannels,
  type Channel,
  type OutboxMessage,
} from "../jobs/outbox-message.ts";
import { categoryOf } from "../ticket/save/find-on-desk.ts";
import type { Audience } from "./audience.ts";
import type { Notices, PopUp } from "./notices.ts";
import { notificationTemplates } from "./notification-templates.ts";
import type { Occasion } from "./occasions.ts";

/** Everything that decides who hears of what happened. */
export interface Telling {
  readonly audience: Audience;
  readonly desk: Desk;
  /** Who did it, and so knows; {@link SYSTEM_USER_ID} = the desk itself. */
  readonly actingUserId: number;
  readonly now: Instant;
}

/** Somebody who hears of it on a channel if his mask there has all these bits. */
interface Hearer {
  readonly user: User;
  readonly bits: number;
  readonly templateId: number;
}

/**
 * Whom the occasions are told, on the channels on which each of them wants to hear of such a thing. With
 * a favourite that takes the wish to hear of favourites at all, and the right to read the ticket. Nobody
 * is told what he did himself, and nobody who has left is told anything.
 */
export function notify(occasions: readonly Occasion[], telling: Telling): Notices {
  const messages: OutboxMessage[] = [];
  const popUps: PopUp[] = [];
  for (const occasion of occasions) {
    const { addresses } = occasion;
    if (addresses.length > 0) {
      const templateId = notificationTemplates[occasion.notification].concerned;
      messages.push({
        ...messageOf(occasion),
        channel: "Email",
        recipients: addresses,
        templateId,
      });
    }
    for (const hearer of hearersOf(occasion, telling)) {
      const { userId } = hearer.user;
      const hears = (channel: Channel): boolean =>
        ((telling.audience.wishes.get(userId)?.[channel] ?? 0) & hearer.bits) === hearer.bits;
      if (hears("PopUp")) popUps.push(popUpOf(occasion, userId, telling));
      for (const channel of outboxChannels.filter(hears)) {
        const { templateId } = hearer;
        messages.push({ ...messageOf(occasion), channel, recipients: [{ userId }], templateId });
      }
    }
  }
  return { messages, popUps };
}

/** Whom an occasion concerns, then whose favourite the ticket is; each once. */
function hearersOf(occasion: Occasion, telling: Telling): Hearer[] {
  const bits = notificationBits[occasion.notification];
  const { concerned, hotlist } = notificationTemplates[occasion.notification];
  const concernedIds = new Set(occasion.userIds);
  const hearers = [...concernedIds].map((userId) => ({ userId, bits, templateId: concerned }));
  const watchers =
    hotlist === 0
      ? []
      : telling.audience.hotlistUserIds
          .filter((userId) => !concernedIds.has(userId) && mayRead(userId, occasion, telling))
          .map((userId) => ({
            userId,
            bits: bits | notificationBits.Hotlist,
            templateId: hotlist,
          }));
  return [...hearers, ...watchers].flatMap(({ userId, ...hearing }) => {
    const user = userId === telling.actingUserId ? null : userWhoIsThere(userId, telling.desk);
    return user === null ? [] : [{ user, ...hearing }];
  });
}

function userWhoIsThere(userId: number, desk: Desk): User | null {
  const user = userId === SYSTEM_USER_ID ? undefined : desk.users.get(userId);
  return user === undefined || user.deleted || user.status === "Deleted" ? null : user;
}

/** A favourite may be older than a right that has gone since. */
function mayRead(userId: number, { ticket }: Occasion, { desk }: Telling): boolean {
  const user = desk.users.get(userId);
  if (user === undefined) return false;
  const category = categoryOf(desk, ticket.categoryId);
  return accessAllows(accessToTicket(callerOf(user, desk), ticket, category), "read");
}

function messageOf({ notification, ticket, escalationLevelId }: Occasion) {
  const { ticketId } = ticket;
  return { ticketId, notification, escalationLevelId, listedTicketIds: [] };
}

function popUpOf(
  { notification, ticket }: Occasion,
  userId: number,
  { desk, actingUserId, now }: Telling,
): PopUp {
  const expiresAt = now + desk.settings.notificationSeconds;
  return {
    userId,
    notification,
    ticketId: ticket.ticketId,
    webhookId: 0,
    causedById: actingUserId,
    expiresAt,
  };
}
