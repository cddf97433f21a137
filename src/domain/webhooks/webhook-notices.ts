import type { OutboxMessage } from "../jobs/outbox-message.ts";
import type { Webhook } from "./webhook.ts";

/** How whoever is named hears of a failing webhook, with the published bits. */
const viaBits = { Email: 1, InApp: 2 } as const;

/** Of what he hears. */
const whenBits = { FirstFailure: 1, Disabling: 2 } as const;

export type WebhookNotice = keyof typeof whenBits;

/** What is to be sent to the readers of a webhook's errors, if they want to hear of that. */
export function webhookNotices(
  webhook: Pick<Webhook, "webhookId" | "notifyVia" | "notifyWhen" | "errorEmails" | "errorUserIds">,
  notice: WebhookNotice,
): OutboxMessage[] {
  if ((webhook.notifyWhen & whenBits[notice]) === 0) return [];
  const { errorEmails, errorUserIds, notifyVia, webhookId } = webhook;
  const users = errorUserIds.map((userId) => ({ userId }));
  const readers = [...errorEmails.map((address) => ({ address })), ...users];
  const about = {
    templateId: 0,
    ticketId: 0,
    notification: null,
    escalationLevelId: 0,
    listedTicketIds: [],
    webhookId,
  };
  const mails: OutboxMessage[] =
    (notifyVia & viaBits.Email) === 0 || readers.length === 0
      ? []
      : [{ ...about, channel: "Email", recipients: readers }];
  const popUps: OutboxMessage[] =
    (notifyVia & viaBits.InApp) === 0
      ? []
      : users.map((user) => ({ ...about, channel: "PopUp", recipients: [user] }));
  return [...mails, ...popUps];
}
