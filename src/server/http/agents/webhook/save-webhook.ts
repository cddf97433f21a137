import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { say } from "../../../texts/text.ts";
import { webhookTexts } from "../../../texts/webhook-texts.ts";
import { presentWebhook } from "../../presenters/present-webhook.ts";
import { memberError } from "../../translate/member-error.ts";
import { webhookInputOf } from "../../translate/webhook-input.ts";
import { saveWebhookWish } from "../../webhooks/save-webhook-wish.ts";
import { defineOperation } from "../agent-operation.ts";

/** Stores a webhook, once its target has answered a test call with 200. */
export const saveWebhook = defineOperation({
  agent: "Webhook",
  name: "SaveWebhook",
  summary:
    "Updates the existing webhook, or creates a new one if the id is empty. Its target must answer a test call.",
  query: {},
  body: { kind: "entity", carrier: Webhook },
  answer: { kind: "carrier", carrier: Webhook },
  run: async ({ body, problems, ...call }) => {
    const webhookId = body.WebhookId ?? 0;
    if (webhookId < 0) {
      const fault = ["WebhookId", say(webhookTexts.negativeId)] as const;
      throw memberError("malformedRequest", problems, [fault]);
    }
    if (problems.has("WebhookId")) throw memberError("malformedRequest", problems);
    const input = (stored: Parameters<typeof webhookInputOf>[1]) => webhookInputOf(body, stored);
    return presentWebhook(await saveWebhookWish(call, { webhookId, input, problems }));
  },
});
