import { WebhookDelivery } from "../../../contract/additions/webhook-delivery.ts";
import { WebhookReplay } from "../../../contract/additions/webhook-replay.ts";
import { WebhookDeliveryState } from "../../../contract/enums/webhook-delivery.ts";
import { dateTime, double, embedded, int32, list, oneOf } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { webhookTexts } from "../../texts/webhook-texts.ts";
import {
  listDeliveries,
  replayDelivery,
  replaySince,
} from "../../usecases/webhooks/delivery-log.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { presentDelivery } from "./present-delivery.ts";

const ofOneWebhook = {
  tag: "Webhook deliveries",
  pathParameters: { id: { member: int32(), description: "Id of the webhook." } },
  body: { kind: "none" },
} as const;
const path = "/api/counterfoil/v1/webhooks/{id}";

const LISTED_USUALLY = 50;

/** What webhooks were told, how their targets took it, and telling it again. */
export const deliveryResource: readonly ResourceRoute[] = [
  defineRoute({
    ...ofOneWebhook,
    method: "GET",
    path: `${path}/deliveries`,
    name: "WebhookDeliveries.List",
    operationId: "WebhookDeliveries_List",
    summary: "Lists what a webhook was told and how its target took it, the newest first.",
    query: {
      state: { member: oneOf(WebhookDeliveryState), description: "Only those in this state." },
      top: { member: int32(), description: "How many at most; 50 unless said, and at most 200." },
      before: { member: double(), description: "Only those older than the delivery of this id." },
    },
    answer: { kind: "value", member: list(embedded(WebhookDelivery)) },
    failures: ["notFound"],
    run: async ({ context, caller, recordId, query: { state, top, before } }) => {
      const deliveries = await listDeliveries(context, caller, {
        webhookId: recordId,
        state: state === null || state === "Unknown" ? null : state,
        before: before === null ? null : requireId(before),
        limit: top ?? LISTED_USUALLY,
      });
      return deliveries.map(presentDelivery);
    },
  }),
  defineRoute({
    ...ofOneWebhook,
    method: "POST",
    path: `${path}/deliveries/{deliveryId}/replay`,
    name: "WebhookDeliveries.Replay",
    operationId: "WebhookDeliveries_Replay",
    summary: "Sends an event once more, whether it was taken or given up.",
    pathParameters: {
      ...ofOneWebhook.pathParameters,
      deliveryId: { member: double(), description: "Id of the delivery." },
    },
    answer: { kind: "carrier", carrier: WebhookDelivery },
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, path: { deliveryId = "" } }) => {
      const wish = { webhookId: recordId, deliveryId: requireId(Number(deliveryId)) };
      return presentDelivery(await replayDelivery(context, caller, wish));
    },
  }),
  defineRoute({
    ...ofOneWebhook,
    method: "POST",
    path: `${path}/replay`,
    name: "WebhookDeliveries.ReplaySince",
    operationId: "WebhookDeliveries_ReplaySince",
    summary: "Sends everything once more that was taken or given up since then.",
    query: {
      since: { member: dateTime(), description: "Events that occurred then or later." },
    },
    answer: { kind: "carrier", carrier: WebhookReplay },
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, query }) => {
      const since = query.since === "unset" ? null : query.since;
      return { Replayed: await replaySince(context, caller, { webhookId: recordId, since }) };
    },
  }),
];

/** Ids of deliveries outgrow 32 bits. */
function requireId(id: number): number {
  if (Number.isSafeInteger(id) && id >= 0) return id;
  throw new AppError("malformedRequest", say(webhookTexts.notANumber));
}
