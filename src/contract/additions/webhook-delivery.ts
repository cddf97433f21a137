import { defineCarrier } from "../carrier.ts";
import { WebhookDeliveryState } from "../enums/webhook-delivery.ts";
import { double, int32, oneOf, optional, text } from "../member.ts";

/** An event for one webhook, and how its target took it. Its times are in UTC. */
export const WebhookDelivery = defineCarrier("WebhookDelivery", {
  DeliveryId: double(),
  WebhookId: int32(),
  /** The same for every webhook, and each time that the event is sent. */
  EventId: text(),
  Event: text(),
  Entity: text(),
  PrimaryKey: int32(),
  OccurredAt: text(),
  State: oneOf(WebhookDeliveryState),
  /** Since the webhook was started last. */
  Attempts: int32(),
  /** Of a waiting one: the next attempt, once no earlier event of the record waits. */
  DueAt: text(),
  FinishedAt: text(),
  /** Null where it was not given up. */
  DroppedBecause: text(),
  /** The delivery that this one repeats. */
  ReplayOf: optional(double()),
  /** The last attempt; null before the first one. */
  AttemptedAt: text(),
  TookMs: optional(int32()),
  /** The body as it was sent last. */
  Payload: text(),
  AnswerStatus: optional(int32()),
  /** Status, headers and body, as far as they are kept. */
  Answer: text(),
  /** Why there was no answer. */
  Failure: text(),
});
