import type { WebhookDelivery } from "../../../contract/additions/webhook-delivery.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Delivery } from "../../usecases/webhooks/delivery-log.ts";
import { utcText } from "../session/present-session.ts";

/** A delivery with everything that was sent and answered: only administrators ever get to see one. */
export function presentDelivery(delivery: Delivery): Wire<typeof WebhookDelivery> {
  return {
    DeliveryId: delivery.deliveryId,
    WebhookId: delivery.webhookId,
    EventId: delivery.eventId,
    Event: delivery.event,
    Entity: delivery.entity,
    PrimaryKey: delivery.primaryKey,
    OccurredAt: utcText(delivery.occurredAt),
    State: delivery.state,
    Attempts: delivery.attempts,
    DueAt: delivery.state === "Waiting" ? utcText(delivery.dueAt) : null,
    FinishedAt: utcText(delivery.finishedAt),
    DroppedBecause: delivery.droppedBecause,
    ReplayOf: delivery.replayOf,
    AttemptedAt: utcText(delivery.attemptedAt),
    TookMs: delivery.tookMs,
    Payload: delivery.payload,
    AnswerStatus: delivery.answerStatus,
    Answer: delivery.answer,
    Failure: delivery.failure,
  };
}
