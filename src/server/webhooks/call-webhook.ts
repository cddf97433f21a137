import { createHmac } from "node:crypto";
import type { WebhookFields } from "../../domain/webhooks/webhook.ts";
import {
  CallFailure,
  type CallFailureCode,
  type OutgoingAnswer,
  type OutgoingCalls,
} from "../outgoing/outgoing-calls.ts";
import { productVersion } from "../product-version.ts";
import { inOutgoingSpan } from "../tracing/in-outgoing-span.ts";
import type { WebhookEvent } from "./webhook-event.ts";

export type CallOutcome =
  | { readonly kind: "delivered"; readonly answer: OutgoingAnswer }
  | { readonly kind: "refused"; readonly answer: OutgoingAnswer }
  | { readonly kind: "failed"; readonly code: CallFailureCode };

export type FailedOutcome = Exclude<CallOutcome, { kind: "delivered" }>;

export interface WebhookCall {
  readonly event: Pick<WebhookEvent, "name" | "eventId">;
  /** Its body, as `eventBody` writes it for the webhook. */
  readonly payload: string;
  /** 0 for the first attempt of a cycle. */
  readonly attempt: number;
  /** A call that only asks whether the target is there. */
  readonly isTest?: boolean;
}

/** The one status by which a target says that it has taken an event. */
const DELIVERED_STATUS = 200;

/** Calls a webhook once. Only status 200 counts as delivered. */
export async function callWebhook(
  outgoing: OutgoingCalls,
  webhook: Pick<WebhookFields, "targetUrl" | "secret" | "headers">,
  call: WebhookCall,
): Promise<CallOutcome> {
  const { payload } = call;
  const url = new URL(webhook.targetUrl);
  try {
    const answer = await inOutgoingSpan({ url, event: call.event.name }, (traceHeaders) =>
      outgoing.post({
        url,
        headers: { ...webhook.headers, ...callHeaders(webhook, call), ...traceHeaders },
        body: payload,
      }),
    );
    const kind = answer.status === DELIVERED_STATUS ? "delivered" : "refused";
    return { kind, answer };
  } catch (error) {
    if (error instanceof CallFailure) return { kind: "failed", code: error.code };
    throw error;
  }
}

function callHeaders(
  { secret }: Pick<WebhookFields, "secret">,
  { event, payload, attempt, isTest = false }: WebhookCall,
): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(payload)),
    "user-agent": `NetServer-Webhook/${productVersion()}`,
    "x-superoffice-event": event.name,
    "x-superoffice-eventid": event.eventId,
    "x-superoffice-retry": String(attempt),
    ...(secret !== "" && { "x-superoffice-signature": signatureOf(payload, secret) }),
    ...(isTest && { "x-hook-test": "true" }),
  };
}

/** By which a target can tell that a call comes from whoever knows the secret. */
function signatureOf(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body, "utf8").digest("base64");
}
