import type { Caller } from "../../domain/access/caller.ts";
import { decideSaveWebhook, type WebhookInput } from "../../domain/webhooks/decide-save-webhook.ts";
import { blankWebhook, type Webhook } from "../../domain/webhooks/webhook.ts";
import type { Context } from "../context.ts";
import { findWebhook } from "../storage/webhooks/webhook-rows.ts";
import type { CallOutcome } from "../webhooks/call-webhook.ts";
import { currentCaller } from "./current-caller.ts";
import { findTargetFault, testWebhookTarget } from "./webhook-target.ts";
import { requireWebhookAdministrator } from "./webhook-administrator.ts";
import { WebhookRefusedError } from "./webhook-errors.ts";

export interface TryWebhookCommand {
  /** The stored webhook that the wish is about; 0 = none. */
  readonly webhookId: number;
  readonly input: (stored: Webhook | null) => WebhookInput;
}

/**
 * Calls the target of a webhook as it is wished, stored or not, and tells what came of it. Throws
 * `WebhookRefusedError` for a webhook that could not be stored either, or `AppError` "forbidden".
 */
export async function tryWebhook(
  context: Context,
  caller: Caller,
  { webhookId, input: wish }: TryWebhookCommand,
): Promise<CallOutcome> {
  const { users } = context.desk.current();
  const now = currentCaller(caller, context.desk.current());
  requireWebhookAdministrator(now);
  const stored = webhookId > 0 ? await findWebhook(context.database, webhookId) : null;
  const input = wish(stored);
  const decision = decideSaveWebhook({ stored, input, users });
  if (decision.kind === "faulty") throw new WebhookRefusedError(decision.refusals);
  const fields = decision.kind === "write" ? decision.fields : (stored ?? blankWebhook);
  const code = findTargetFault(context, fields.targetUrl);
  if (code === "noAddress") throw new WebhookRefusedError([], code);
  return code === null ? testWebhookTarget(context, now, fields) : { kind: "failed", code };
}
