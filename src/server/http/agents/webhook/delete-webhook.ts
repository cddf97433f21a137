import { int32 } from "../../../../contract/member.ts";
import { deleteWebhook as remove } from "../../../usecases/get-webhooks.ts";
import { defineOperation } from "../agent-operation.ts";

/** Removes a webhook; one that is not there is removed already. */
export const deleteWebhook = defineOperation({
  agent: "Webhook",
  name: "DeleteWebhook",
  summary: "Deletes a webhook.",
  query: { webhookId: int32() },
  body: { kind: "none" },
  answer: { kind: "none" },
  run: async ({ context, caller, query }) => {
    await remove(context, caller, query);
  },
});
