import type { Instant } from "../instant.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import { noNotices, type Notices } from "../notifications/notices.ts";
import type { Webhook } from "./webhook.ts";

/** How whoever is named hears of a failing webhook, with the published bits. */
const viaBits = { Email: 1, InApp: 2 } as const;

/** Of what he hears. */
const whenBits = { FirstFailure: 1, Disabling: 2 } as const;

export type WebhookNotice = keyof typeof whenBits;

/** What the readers of a webhook's errors are told, if they want to hear of that. */
export function webhookNotices(
  webhook: Pick<Webhook, "webhookId" | "notifyVia" | "notifyWhen" | "errorEmails" | "errorUserIds">,
  notice: WebhookNotice,
  expiresAt: Instant,
): Notices {
  if ((webhook.notifyWhen & whenBits[notice]) === 0) return noNotices;
  const { errorEmails, errorUserIds, notifyVia, webhookId } = webhook;
  const users = errorUserIds.map((userId) => ({ userId }));
  const readers = [...errorEmails.map((address) => ({ address })), ...users];
  const isMailed = (notifyVia & viaBits.Email) !== 0 && readers.length > 0;
  const popsUp = (notifyVia & viaBits.InApp) !== 0;
  return {
    messages: isMailed
      ? [
          {
            channel: "Email",
            recipients: readers,
            templateId: 0,
            ticketId: 0,
            notification: null,
            escalationLevelId: 0,
            listedTicketIds: [],
            webhookId,
          },
        ]
      : [],
    popUps: popsUp
      ? errorUserIds.map((userId) => ({
          userId,
          notification: "Custom",
          ticketId: 0,
          webhookId,
          causedById: SYSTEM_USER_ID,
          expiresAt,
        }))
      : [],
  };
}
