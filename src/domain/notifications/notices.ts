import type { Instant } from "../instant.ts";
import type { Notification, OutboxMessage } from "../jobs/outbox-message.ts";

/** What a user is told inside the desk, until he clears it or it expires. */
export interface PopUp {
  readonly userId: number;
  readonly notification: Notification;
  /** 0 = the ticket that is made together with it. */
  readonly ticketId: number;
  /** The webhook it is about, 0 = none. */
  readonly webhookId: number;
  /** Who caused it; 0 = the desk itself. */
  readonly causedById: number;
  readonly expiresAt: Instant;
}

/** All that is told of a change, stored together with it. */
export interface Notices {
  readonly messages: readonly OutboxMessage[];
  readonly popUps: readonly PopUp[];
}

export const noNotices: Notices = { messages: [], popUps: [] };
