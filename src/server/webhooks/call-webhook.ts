import { createHmac } from "node:crypto";
import type { WebhookFields } from "../../domain/webhooks/webhook.ts";
import {
  CallFailure,
  type CallFailureCode,
  type OutgoingAnswer,
  type OutgoingCalls,
} from "../outgoing/outgoing-calls.ts";
import { productVersion } from "../product-version.ts";
import { eventBody, type WebhookEvent } from "./webhook-event.ts";

export type CallOutcome =
  | { readonly kind: "delivered" }
  | { readonly kind: "refused"; readonly answer: OutgoingAnswer }
  | { readonly kind: "failed"; readonly code: CallFailureCode };

export interface WebhookCall {
  readonly event: WebhookEvent;
  /** 0 for the first attempt. */
  readonly attempt: number;
  /** A call that only asks whether the target is there. */
  readonly isTest?: boolean;
}

/** The one status by which a target says that it has taken an event. */
const DELIVERED_STATUS = 200;

/** Calls a webhook once. Only status 200 counts as delivered. */
export async function callWebhook(
  outgoing: OutgoingCalls,
  webhook: Pick<WebhookFields, "name" | "targetUrl" | "secret" | "headers" | "properties">,
  call: WebhookCall,
): Promise<CallOutcome> {
  const body = eventBody(call.event, webhook);
  try {
    const answer = await outgoing.post({
      url: new URL(webhook.targetUrl),
      headers: { ...webhook.headers, ...callHeaders(webhook, call, body) },
      body,
    });
    return answer.status === DELIVERED_STATUS ? { kind: "delivered" } : { kind: "refused", answer };
  } catch (error) {
    if (error instanceof CallFailure) return { kind: "failed", code: error.code };
    throw error;
  }
}

function callHeaders(
  { secret }: Pick<WebhookFields, "secret">,
  { event, attempt, isTest = false }: WebhookCall,
  body: string,
): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": `NetServer-Webhook/${productVersion()}`,
    "x-superoffice-event": event.name,
    "x-superoffice-eventid": event.eventId,
    "x-superoffice-retry": String(attempt),
    ...(secret !== "" && { "x-superoffice-signature": signatureOf(body, secret) }),
    ...(isTest && { "x-hook-test": "true" }),
  };
}

/** By which a target can tell that a call comes from whoever knows the secret. */
function signatureOf(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body, "utf8").digest("base64");
}
