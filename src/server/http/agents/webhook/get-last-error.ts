import { int32, text } from "../../../../contract/member.ts";
import { getWebhook } from "../../../usecases/get-webhooks.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads what went wrong when a webhook was called the last time that something did. */
export const getLastError = defineOperation({
  agent: "Webhook",
  name: "GetLastError",
  summary: "Gets the last error of a webhook. Null when there was none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { WebhookId: int32() } },
  answer: { kind: "value", member: text() },
  run: async ({ context, caller, body }) => {
    const view = await getWebhook(context, caller, body.WebhookId);
    return view?.webhook.lastError || null;
  },
});
