import type { Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import {
  decideSaveWebhook,
  type SaveWebhookDecision,
  type WebhookInput,
} from "../../domain/webhooks/decide-save-webhook.ts";
import { webhookEvent } from "../../domain/webhooks/event.ts";
import type { Webhook, WebhookFields } from "../../domain/webhooks/webhook.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { storeAuditEntries } from "../storage/audit/audit-entries.ts";
import { withTransaction } from "../storage/transaction.ts";
import { raiseEvent } from "../storage/webhooks/raise-event.ts";
import { dropDeliveries, resumeDeliveries } from "../storage/webhooks/waiting-deliveries.ts";
import {
  changeWebhook,
  findWebhook,
  storeWebhook,
  type WebhookAuthor,
  type WebhookChange,
} from "../storage/webhooks/webhook-rows.ts";
import { saveTexts } from "../texts/save-texts.ts";
import { say } from "../texts/text.ts";
import { webhookTexts } from "../texts/webhook-texts.ts";
import { currentCaller } from "./current-caller.ts";
import { findTargetFault, testWebhookTarget, type TargetFault } from "./webhook-target.ts";
import { requireWebhookAdministrator } from "./webhook-administrator.ts";
import { auditWebhook } from "./webhooks/audit-webhook.ts";
import { WebhookRefusedError, WebhookTestFailedError } from "./webhook-errors.ts";

export interface SaveWebhookCommand {
  /** 0 makes a new webhook. */
  readonly webhookId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: Webhook | null) => WebhookInput;
  /** The request has faults of its own: the webhook is checked to the end but not stored. */
  readonly isFaulty: () => boolean;
  /** Whether the caller wants to change what is stored as it is; null = there is nothing yet. */
  readonly isExpected?: (stored: Webhook | null) => boolean;
}

/** A webhook with the configuration of the same moment. */
export interface WebhookView {
  readonly desk: Desk;
  readonly webhook: Webhook;
}

/**
 * Stores a webhook once its target has answered a test call. No connection of the database is held while
 * the target is asked. Throws `WebhookRefusedError` with all faults, `WebhookTestFailedError`, or
 * `AppError` "forbidden", "notFound", "preconditionFailed" or "conflict".
 */
export async function saveWebhook(
  context: Context,
  caller: Caller,
  command: SaveWebhookCommand,
): Promise<WebhookView> {
  const desk = context.desk.current();
  const now = currentCaller(caller, desk);
  requireWebhookAdministrator(now);
  const { webhookId } = command;
  const stored = webhookId === 0 ? null : await findWebhook(context.database, webhookId);
  if (webhookId !== 0 && stored === null) throw unknownWebhook(webhookId);
  requireExpected(command, stored);
  const input = command.input(stored);
  const decision = decideSaveWebhook({ stored, input, users: desk.users });
  refuseFaults(decision, { command, targetFault: newTargetFault(context, stored, input) });
  if (decision.kind === "unchanged") {
    if (stored === null) throw new Error("a new webhook is always written");
    return { desk, webhook: stored };
  }
  const { fields, restarted } = decision;
  if (decision.needsTest) await requireAnswer(context, now, fields);
  const author = { userId: now.user.userId, at: context.clock.now() };
  if (stored === null) return { desk, webhook: await store(context, fields, author) };
  const change = { webhookId, version: stored.version, fields, restarted };
  return { desk, webhook: await storeChange(context, { stored, change, author }) };
}

function store(
  { database }: Context,
  fields: WebhookFields,
  author: WebhookAuthor,
): Promise<Webhook> {
  return withTransaction(database, async (tx) => {
    const webhook = await storeWebhook(tx, fields, author);
    if (webhook.state === "Active") {
      await raiseEvent(tx, webhookEvent(webhook.webhookId, "started", author));
    }
    await storeAuditEntries(tx, author, [auditWebhook(null, webhook)]);
    return webhook;
  });
}

interface StoredChange {
  readonly stored: Webhook;
  readonly change: WebhookChange;
  readonly author: WebhookAuthor;
}

/** What waits for a webhook is tried anew when it is started, and given up when it is stopped. */
function storeChange(
  { database }: Context,
  { stored, change, author }: StoredChange,
): Promise<Webhook> {
  return withTransaction(database, async (tx) => {
    const webhook = await changeWebhook(tx, change, author);
    if (webhook === null) throw new AppError("conflict", say(webhookTexts.changedMeanwhile));
    const { webhookId, state } = webhook;
    if (state !== stored.state && state !== "TooManyErrors") {
      const happening = state === "Active" ? "started" : "stopped";
      await raiseEvent(tx, webhookEvent(webhookId, happening, author));
      await (state === "Active" ? resumeDeliveries : dropDeliveries)(tx, webhookId, author.at);
    }
    await storeAuditEntries(tx, author, [auditWebhook(stored, webhook)]);
    return webhook;
  });
}

/** Why a target that is named anew may not be called; an old one shows it when it is called. */
function newTargetFault(
  context: Context,
  stored: Webhook | null,
  input: WebhookInput,
): TargetFault {
  const former = stored?.targetUrl ?? "";
  const { targetUrl = former } = input;
  return targetUrl === former ? null : findTargetFault(context, targetUrl);
}

function refuseFaults(
  decision: SaveWebhookDecision,
  found: { readonly command: SaveWebhookCommand; readonly targetFault: TargetFault },
): asserts decision is Exclude<SaveWebhookDecision, { kind: "faulty" }> {
  const refusals = decision.kind === "faulty" ? decision.refusals : [];
  if (refusals.length > 0 || found.targetFault !== null || found.command.isFaulty()) {
    throw new WebhookRefusedError(refusals, found.targetFault);
  }
}

async function requireAnswer(
  context: Context,
  caller: Caller,
  fields: WebhookFields,
): Promise<void> {
  const outcome = await testWebhookTarget(context, caller, fields);
  if (outcome.kind !== "delivered") throw new WebhookTestFailedError(outcome);
}

/** Throws `AppError` "preconditionFailed". */
export function requireExpected(
  { isExpected }: Pick<SaveWebhookCommand, "isExpected">,
  stored: Webhook | null,
): void {
  if (isExpected?.(stored) === false) {
    throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
  }
}

export function unknownWebhook(webhookId: number): AppError {
  return new AppError("notFound", say(webhookTexts.unknownWebhook, { id: webhookId }));
}
