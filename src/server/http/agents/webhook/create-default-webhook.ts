import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { presentDefaultWebhook } from "../../presenters/present-webhook.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new webhook starts as. Stores nothing. */
export const createDefaultWebhook = defineOperation({
  agent: "Webhook",
  name: "CreateDefaultWebhook",
  summary: "Makes an unsaved webhook.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: Webhook },
  run: async ({ context }) => presentDefaultWebhook(context.desk.current()),
});
