import { randomUUID } from "node:crypto";
import type { Caller } from "../../domain/access/caller.ts";
import type { WebhookFields } from "../../domain/webhooks/webhook.ts";
import type { Context } from "../context.ts";
import type { CallFailureCode } from "../outgoing/outgoing-calls.ts";
import { callWebhook, type CallOutcome } from "../webhooks/call-webhook.ts";
import { eventBody } from "../webhooks/webhook-event.ts";

/** Calls the target of a webhook with the event `test`, which tells nothing. */
export async function testWebhookTarget(
  context: Context,
  caller: Caller,
  webhook: WebhookFields,
): Promise<CallOutcome> {
  const event = {
    eventId: randomUUID(),
    name: "test",
    entity: "test",
    primaryKey: 0,
    at: context.clock.now(),
    userId: caller.user.userId,
    changes: [],
    fieldValues: {},
  };
  const payload = eventBody(event, webhook);
  return callWebhook(context.outgoing, webhook, { event, payload, attempt: 0, isTest: true });
}

export type TargetFault = CallFailureCode | "noAddress" | null;

/** Why the target of a webhook may not be called, as far as its address tells; null = nothing. */
export function findTargetFault({ outgoing }: Context, targetUrl: string): TargetFault {
  return URL.canParse(targetUrl) ? outgoing.findFault(new URL(targetUrl)) : "noAddress";
}
