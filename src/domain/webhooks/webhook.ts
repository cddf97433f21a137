import type { Instant } from "../instant.ts";

/** State of a webhook, with the published codes. */
export const webhookStateCodes = { Active: 1, Stopped: 2, TooManyErrors: 3 } as const;

export type WebhookState = keyof typeof webhookStateCodes;

/** What administrators say of a webhook. */
export interface WebhookFields {
  readonly name: string;
  /** Names of events; a star stands for any text. */
  readonly events: readonly string[];
  readonly targetUrl: string;
  /** Signs each call; empty = calls are not signed. */
  readonly secret: string;
  readonly state: WebhookState;
  /** How events are delivered; this server knows only `webhook`. */
  readonly type: string;
  /** Sent with each call. */
  readonly headers: Readonly<Record<string, string>>;
  /** Added to the body of each call. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly description: string;
  readonly errorEmails: readonly string[];
  readonly errorUserIds: readonly number[];
  /** Published bits of how whoever is named hears of errors. */
  readonly notifyVia: number;
  /** Published bits of when. */
  readonly notifyWhen: number;
}

/** An address that is called when something happens here. */
export interface Webhook extends WebhookFields {
  readonly webhookId: number;
  /** Grows with each change by an administrator, and when the webhook is disabled. */
  readonly version: number;
  readonly registeredAt: Instant;
  readonly registeredById: number;
  readonly updatedAt: Instant;
  readonly updatedById: number;
  readonly totalCalls: number;
  readonly totalErrors: number;
  readonly consecutiveErrors: number;
  /** Empty = there was none. */
  readonly lastError: string;
}

/** The only type of webhook that is called over HTTP. */
export const WEBHOOK_TYPE = "webhook";

/** What a webhook is before anybody has said anything about it, as published. */
export const blankWebhook: WebhookFields = {
  name: "",
  events: ["contact.created", "contact.deleted"],
  targetUrl: "",
  secret: "",
  state: "Active",
  type: WEBHOOK_TYPE,
  headers: {},
  properties: {},
  description: "",
  errorEmails: [],
  errorUserIds: [],
  notifyVia: 0,
  notifyWhen: 0,
};
