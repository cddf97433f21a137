import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { WebhookResult } from "../../../../contract/carriers/webhook-result.ts";
import { embedded } from "../../../../contract/member.ts";
import { wordsOf } from "../../../texts/text.ts";
import { tryWebhook } from "../../../usecases/try-webhook.ts";
import { noRights } from "../../presenters/presentation.ts";
import { describeOutcome, webhookError } from "../../translate/webhook-error.ts";
import { webhookInputOf } from "../../translate/webhook-input.ts";
import { defineOperation } from "../agent-operation.ts";

/** Calls the target of a webhook with a test event. Stores nothing. */
export const testWebhook = defineOperation({
  agent: "Webhook",
  name: "TestWebhook",
  summary: "Calls the target of a webhook with a test event, and tells how it answered.",
  query: {},
  body: { kind: "arguments", members: { Webhook: embedded(Webhook) } },
  answer: { kind: "carrier", carrier: WebhookResult },
  run: async ({ context, caller, body, presentation }) => {
    const { Webhook: wish } = body;
    try {
      const outcome = await tryWebhook(context, caller, {
        webhookId: wish?.WebhookId ?? 0,
        input: (stored) => webhookInputOf(wish ?? {}, stored),
      });
      const Message = wordsOf(describeOutcome(outcome), presentation.language);
      return { Success: outcome.kind === "delivered", Message, ...noRights };
    } catch (error) {
      throw webhookError(error, new Map());
    }
  },
});
