import type { Caller } from "../../../domain/access/caller.ts";
import type { Webhook } from "../../../domain/webhooks/webhook.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import {
  saveWebhook,
  type SaveWebhookCommand,
  type WebhookView,
} from "../../usecases/save-webhook.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { webhookError } from "../translate/webhook-error.ts";

interface SavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly conditions: Conditions;
}

export interface WebhookWish extends Pick<SaveWebhookCommand, "webhookId" | "input"> {
  /** Members of the request that could not be read. */
  readonly problems: ReadonlyMap<string, Text>;
}

/** Stores a webhook as it is wished. Throws `AppError`. */
export async function saveWebhookWish(
  { context, caller, conditions }: SavingCall,
  { problems, ...wish }: WebhookWish,
): Promise<WebhookView> {
  try {
    return await saveWebhook(context, caller, {
      ...wish,
      isFaulty: () => problems.size > 0,
      isExpected: isWebhookExpectedBy(conditions),
    });
  } catch (error) {
    throw webhookError(error, problems);
  }
}

/** Conditions in the words of the use cases. */
export function isWebhookExpectedBy(conditions: Conditions): (stored: Webhook | null) => boolean {
  return (stored) => allowsChange(conditions, stored === null ? null : webhookState(stored));
}

/** The state of a webhook as administrators made it; what its calls count is no part of it. */
export function webhookState({ webhookId, version, updatedAt }: Webhook): RecordState {
  return { recordId: webhookId, version, changedAt: updatedAt };
}
