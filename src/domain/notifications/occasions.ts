import { categoryMembers } from "../access/category-members.ts";
import { categoryHasFlag } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { Recipient } from "../jobs/outbox-message.ts";
import { categoryOf } from "../ticket/save/find-on-desk.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { addressesIn } from "./addresses-in.ts";
import type { TicketNotification } from "./notification-templates.ts";

/** The part of a ticket that says who is told of it. */
export type ToldTicket = Pick<Ticket, "ticketId" | "ownerId" | "categoryId">;

/** Something that happened to a ticket, and whom it concerns whether he has it as a favourite or not. */
export interface Occasion {
  readonly notification: TicketNotification;
  /** After the change. */
  readonly ticket: ToldTicket;
  readonly userIds: readonly number[];
  /** Told by e-mail, whatever any user wishes. */
  readonly addresses: readonly Recipient[];
  readonly escalationLevelId: number;
}

/**
 * A ticket came in: its owner hears of it and, where the category says so, all members. One that nobody
 * owns is told to the addresses of the category.
 */
export function newTicket(ticket: ToldTicket, desk: Desk): Occasion {
  const category = categoryOf(desk, ticket.categoryId);
  const members = categoryHasFlag(category, "NotifyMembers") ? categoryMembers(category, desk) : [];
  const memberIds = members.filter(({ effective }) => effective).map(({ userId }) => userId);
  const isUnassigned = ticket.ownerId === SYSTEM_USER_ID;
  return {
    ...toOwner("NewTicket", ticket),
    userIds: [ticket.ownerId, ...memberIds],
    addresses: isUnassigned ? addressesIn(category.notificationEmail) : [],
  };
}

/** The ticket has news for its owner. */
export function newMessage(ticket: ToldTicket): Occasion {
  return toOwner("NewTicketMessage", ticket);
}

/** The ticket is worked on again. */
export function activated(ticket: ToldTicket): Occasion {
  return toOwner("TicketActivated", ticket);
}

/** A level of the escalation chain fired. */
export function escalated(ticket: ToldTicket, escalationLevelId: number): Occasion {
  return { ...toOwner("TicketEscalated", ticket), escalationLevelId };
}

/** The ticket is new to its owner, who was not its owner before. */
export function assigned(ticket: ToldTicket): Occasion {
  return toOwner("NewTicket", ticket);
}

/**
 * Another user has become the owner: the former one hears of it. Nothing is taken over where nobody was
 * the owner, or where nobody is now.
 */
export function takenOver(formerOwnerId: number, ticket: ToldTicket): Occasion[] {
  const users = [formerOwnerId, ticket.ownerId];
  if (users.includes(SYSTEM_USER_ID) || formerOwnerId === ticket.ownerId) return [];
  return [{ ...toOwner("TicketTakeOver", ticket), userIds: [formerOwnerId] }];
}

function toOwner(notification: TicketNotification, ticket: ToldTicket): Occasion {
  return {
    notification,
    ticket,
    userIds: [ticket.ownerId],
    addresses: [],
    escalationLevelId: 0,
  };
}
