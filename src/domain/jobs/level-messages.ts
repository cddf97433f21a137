import type { Desk } from "../desk/desk.ts";
import { escalationActionBits, type EscalationLevel } from "../desk/priority.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import { categoryOf } from "../ticket/save/find-on-desk.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { addressesIn } from "../notifications/addresses-in.ts";
import type { OutboxChannel, OutboxMessage, Recipient } from "./outbox-message.ts";

interface Order {
  readonly action: keyof typeof escalationActionBits;
  readonly channel: OutboxChannel;
  readonly template: keyof EscalationLevel["replyTemplateIds"];
  readonly recipients: (level: EscalationLevel, ticket: Ticket, desk: Desk) => Recipient[];
}

const customer: Order["recipients"] = (_level, { personId }) =>
  personId === 0 ? [] : [{ personId }];

const owner: Order["recipients"] = (_level, { ownerId }, desk) => user(ownerId, desk);

const categoryMaster: Order["recipients"] = (_level, { categoryId }, desk) =>
  user(categoryOf(desk, categoryId).masterUserId, desk);

/** In the order in which a level sends them. */
const orders: readonly Order[] = [
  { action: "EmailCustomer", channel: "Email", template: "customerEmail", recipients: customer },
  { action: "EmailUser", channel: "Email", template: "userEmail", recipients: owner },
  {
    action: "EmailCategoryMaster",
    channel: "Email",
    template: "categoryMasterEmail",
    recipients: categoryMaster,
  },
  {
    action: "Email",
    channel: "Email",
    template: "othersEmail",
    recipients: ({ emailTo }) => addressesIn(emailTo),
  },
  { action: "SmsCustomer", channel: "Sms", template: "customerSms", recipients: customer },
  { action: "SmsUser", channel: "Sms", template: "userSms", recipients: owner },
  {
    action: "SmsCategoryMaster",
    channel: "Sms",
    template: "categoryMasterSms",
    recipients: categoryMaster,
  },
  {
    action: "Sms",
    channel: "Sms",
    template: "othersSms",
    recipients: ({ smsTo }) => addressesIn(smsTo),
  },
];

/**
 * What a level sends when it fires, to the people the ticket has by then (its owner after the level's
 * delegation). Nothing goes out without a template, or to somebody who is not there.
 */
export function levelMessages(level: EscalationLevel, ticket: Ticket, desk: Desk): OutboxMessage[] {
  const messages: OutboxMessage[] = [];
  for (const { action, channel, template, recipients } of orders) {
    const templateId = level.replyTemplateIds[template];
    if ((level.action & escalationActionBits[action]) === 0 || templateId <= 0) continue;
    const reached = recipients(level, ticket, desk);
    if (reached.length === 0) continue;
    messages.push({
      channel,
      recipients: reached,
      templateId,
      ticketId: ticket.ticketId,
      notification: null,
      escalationLevelId: level.escalationLevelId,
      listedTicketIds: [],
    });
  }
  return messages;
}

function user(userId: number, desk: Desk): Recipient[] {
  const found = userId === SYSTEM_USER_ID ? undefined : desk.users.get(userId);
  return found === undefined || found.deleted ? [] : [{ userId }];
}
