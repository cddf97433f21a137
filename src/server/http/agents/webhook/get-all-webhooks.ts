import { Webhook } from "../../../../contract/carriers/webhook.ts";
import { WebhookState } from "../../../../contract/enums/webhook.ts";
import { embedded, list, oneOf, text } from "../../../../contract/member.ts";
import { getWebhooks } from "../../../usecases/get-webhooks.ts";
import { presentWebhook } from "../../presenters/present-webhook.ts";
import { defineOperation } from "../agent-operation.ts";

/** Lists webhooks. */
export const getAllWebhooks = defineOperation({
  agent: "Webhook",
  name: "GetAllWebhooks",
  summary:
    "Gets the webhooks of that name, that hear of that event and are in that state; empty means any.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { NameFilter: text(), EventFilter: text(), StatusFilter: oneOf(WebhookState) },
  },
  answer: { kind: "value", member: list(embedded(Webhook)) },
  run: async ({ context, caller, body }) => {
    const { NameFilter, EventFilter, StatusFilter } = body;
    const views = await getWebhooks(context, caller, {
      name: NameFilter ?? "",
      event: EventFilter ?? "",
      state: StatusFilter === "Unknown" ? null : StatusFilter,
    });
    return views.map(presentWebhook);
  },
});
