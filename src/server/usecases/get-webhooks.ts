import type { Caller } from "../../domain/access/caller.ts";
import { eventMatches } from "../../domain/webhooks/event-names.ts";
import type { Webhook, WebhookState } from "../../domain/webhooks/webhook.ts";
import type { Context } from "../context.ts";
import { storeAuditEntries } from "../storage/audit/audit-entries.ts";
import { withTransaction } from "../storage/transaction.ts";
import { findWebhook, listWebhooks, removeWebhook } from "../storage/webhooks/webhook-rows.ts";
import { currentCaller } from "./current-caller.ts";
import { requireExpected, type SaveWebhookCommand, type WebhookView } from "./save-webhook.ts";
import { auditWebhook } from "./webhooks/audit-webhook.ts";
import { requireWebhookAdministrator } from "./webhook-administrator.ts";

/** Which webhooks are wanted; an empty text and no state leave nothing out. */
export interface WebhookFilter {
  /** Part of the name, in any case. */
  readonly name: string;
  /** An event that the webhook would hear of, or part of one that it names. */
  readonly event: string;
  readonly state: WebhookState | null;
}

/** A webhook, or null when there is none. Throws `AppError` "forbidden" for all but administrators. */
export async function getWebhook(
  context: Context,
  caller: Caller,
  webhookId: number,
): Promise<WebhookView | null> {
  const desk = context.desk.current();
  requireWebhookAdministrator(currentCaller(caller, desk));
  const webhook = await findWebhook(context.database, webhookId);
  return webhook === null ? null : { desk, webhook };
}

/** The webhooks that a filter leaves, oldest first. Throws `AppError` "forbidden". */
export async function getWebhooks(
  context: Context,
  caller: Caller,
  filter: WebhookFilter,
): Promise<WebhookView[]> {
  const desk = context.desk.current();
  requireWebhookAdministrator(currentCaller(caller, desk));
  const webhooks = await listWebhooks(context.database);
  return webhooks.filter((one) => passes(one, filter)).map((webhook) => ({ desk, webhook }));
}

/**
 * Removes a webhook with everything that waits for it. False when there is none. Throws `AppError`
 * "forbidden" or "preconditionFailed".
 */
export async function deleteWebhook(
  context: Context,
  caller: Caller,
  command: Pick<SaveWebhookCommand, "webhookId" | "isExpected">,
): Promise<boolean> {
  const current = currentCaller(caller, context.desk.current());
  requireWebhookAdministrator(current);
  return withTransaction(context.database, async (tx) => {
    const stored = await findWebhook(tx, command.webhookId);
    if (stored === null) return false;
    requireExpected(command, stored);
    if (!(await removeWebhook(tx, command.webhookId))) return false;
    const author = { userId: current.user.userId, at: context.clock.now() };
    await storeAuditEntries(tx, author, [auditWebhook(stored, null)]);
    return true;
  });
}

function passes({ name, events, state }: Webhook, filter: WebhookFilter): boolean {
  const event = filter.event.toLowerCase();
  return (
    name.toLowerCase().includes(filter.name.toLowerCase()) &&
    (event === "" ||
      events.some((one) => one.toLowerCase().includes(event) || eventMatches(one, event))) &&
    (filter.state === null || filter.state === state)
  );
}
