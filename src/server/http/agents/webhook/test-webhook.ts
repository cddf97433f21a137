import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { WebhookResult } from "../../../../contract/carriers/webhook-result.ts";
import { embedded } from "../../../../contract/member.ts";
import { underArgument } from "../../exchange/under-argument.ts";
import { testWebhookWish } from "../../webhooks/test-webhook-wish.ts";
import { defineOperation } from "../agent-operation.ts";

/** Calls the target of a webhook with a test event. Stores nothing. */
export const testWebhook = defineOperation({
  agent: "Webhook",
  name: "TestWebhook",
  summary: "Calls the target of a webhook with a test event, and tells how it answered.",
  query: {},
  body: { kind: "arguments", members: { Webhook: embedded(Webhook) } },
  answer: { kind: "carrier", carrier: WebhookResult },
  run: ({ body, ...call }) =>
    underArgument("Webhook", () => testWebhookWish(call, body.Webhook ?? {}, new Map())),
});
