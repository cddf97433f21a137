import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { int32 } from "../../../../contract/member.ts";
import { getWebhook as read } from "../../../usecases/get-webhooks.ts";
import { presentWebhook } from "../../presenters/present-webhook.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a webhook; a missing one is null. */
export const getWebhook = defineOperation({
  agent: "Webhook",
  name: "GetWebhook",
  summary: "Gets a webhook. Null when there is none.",
  readsOnly: true,
  query: { webhookId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Webhook },
  run: async ({ context, caller, query }) => {
    const view = await read(context, caller, query.webhookId);
    return view === null ? null : presentWebhook(view);
  },
});
