import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { Ticket } from "../ticket/ticket.ts";
import {
  notificationBits,
  systemTemplateIds,
  type Channel,
  type OutboxMessage,
} from "./outbox-message.ts";

/** What a user wants to hear of: bits of {@link notificationBits} for each channel. */
export type NotificationMasks = Readonly<Record<Channel, number>>;

/** By user id; nobody else wants to hear of anything. */
export type NotificationWishes = ReadonlyMap<number, NotificationMasks>;

const templateIds = {
  TicketActivated: systemTemplateIds.ticketActivated,
  TicketEscalated: systemTemplateIds.ticketEscalated,
} as const;

const channels: readonly Channel[] = ["PopUp", "Email", "Sms"];

export interface OwnerNotification {
  readonly notification: keyof typeof templateIds;
  /** The ticket after the change, so that a new owner is told, not the one before. */
  readonly ticket: Pick<Ticket, "ticketId" | "ownerId">;
  readonly wishes: NotificationWishes;
  readonly escalationLevelId?: number;
}

/** One message for each channel on which the ticket's owner wants to hear of the event. */
export function notifyOwner(event: OwnerNotification): OutboxMessage[] {
  const { notification, ticket, wishes, escalationLevelId = 0 } = event;
  const masks = ticket.ownerId === SYSTEM_USER_ID ? undefined : wishes.get(ticket.ownerId);
  if (masks === undefined) return [];
  return channels
    .filter((channel) => (masks[channel] & notificationBits[notification]) !== 0)
    .map((channel) => ({
      channel,
      recipients: [{ userId: ticket.ownerId }],
      templateId: channel === "PopUp" ? 0 : templateIds[notification],
      ticketId: ticket.ticketId,
      notification,
      escalationLevelId,
      listedTicketIds: [],
    }));
}
