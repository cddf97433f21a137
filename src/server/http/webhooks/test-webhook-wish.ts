import type { Webhook } from "../../../contract/carriers/webhook.ts";
import type { WebhookResult } from "../../../contract/carriers/webhook-result.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { wordsOf, type Text } from "../../texts/text.ts";
import { tryWebhook } from "../../usecases/try-webhook.ts";
import { noRights, type CallPresentation } from "../presenters/presentation.ts";
import { memberError } from "../translate/member-error.ts";
import { describeOutcome, webhookError } from "../translate/webhook-error.ts";
import { webhookInputOf } from "../translate/webhook-input.ts";

interface TestingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
}

/** Calls the target of a webhook as a body wishes it, and tells how it answered. Throws `AppError`. */
export async function testWebhookWish(
  { context, caller, presentation }: TestingCall,
  body: Input<typeof Webhook>,
  problems: ReadonlyMap<string, Text>,
): Promise<Wire<typeof WebhookResult>> {
  if (problems.size > 0) throw memberError("malformedRequest", problems);
  try {
    const outcome = await tryWebhook(context, caller, {
      webhookId: body.WebhookId ?? 0,
      input: (stored) => webhookInputOf(body, stored),
    });
    const Message = wordsOf(describeOutcome(outcome), presentation.language);
    return { Success: outcome.kind === "delivered", Message, ...noRights };
  } catch (error) {
    throw webhookError(error, problems);
  }
}
