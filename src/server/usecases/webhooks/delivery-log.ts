import type { Caller } from "../../../domain/access/caller.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import type { Webhook } from "../../../domain/webhooks/webhook.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import {
  countReplayable,
  findDelivery,
  listDeliveries as list,
  replayDelivery as replay,
  replaySince as replayAllSince,
  type Delivery,
  type DeliverySearch,
} from "../../storage/webhooks/delivery-log.ts";
import { lockCalledWebhook } from "../../storage/webhooks/record-attempt.ts";
import { say } from "../../texts/text.ts";
import { webhookTexts } from "../../texts/webhook-texts.ts";
import { getWebhook } from "../get-webhooks.ts";
import { unknownWebhook } from "../save-webhook.ts";

export type { Delivery };

/** How many deliveries are listed, or repeated, at a time. */
const LISTED_MAX = 200;
const REPLAYED_MAX = 10_000;

/**
 * What a webhook was told and how its target took it, the newest first. Throws `AppError` "forbidden",
 * "notFound" or "malformedRequest".
 */
export async function listDeliveries(
  context: Context,
  caller: Caller,
  search: DeliverySearch,
): Promise<Delivery[]> {
  await requireWebhook(context, caller, search.webhookId);
  if (search.limit < 1 || search.limit > LISTED_MAX) {
    throw new AppError("malformedRequest", say(webhookTexts.topNotValid, { max: LISTED_MAX }));
  }
  return list(context.database, search);
}

/**
 * Sends an event that a webhook was told, or not told, once more. Throws `AppError` "forbidden", "notFound",
 * or "conflict" while it waits anyway, or when the webhook takes nothing.
 */
export async function replayDelivery(
  context: Context,
  caller: Caller,
  wish: { readonly webhookId: number; readonly deliveryId: number },
): Promise<Delivery> {
  const { webhookId, deliveryId } = wish;
  await requireWebhook(context, caller, webhookId);
  return withTransaction(context.database, async (tx) => {
    requireStarted(await lockWebhook(tx, webhookId));
    const copied = await replay(tx, wish, context.clock.now());
    if (copied !== null) return copied;
    if ((await findDelivery(tx, webhookId, deliveryId)) === null) {
      throw new AppError("notFound", say(webhookTexts.unknownDelivery, { id: deliveryId }));
    }
    throw new AppError("conflict", say(webhookTexts.stillWaiting));
  });
}

/**
 * Sends everything that a webhook was told, or not told, since then once more, and returns how much that is.
 * Throws `AppError` as {@link replayDelivery}, or "malformedRequest".
 */
export async function replaySince(
  context: Context,
  caller: Caller,
  wish: { readonly webhookId: number; readonly since: OptionalInstant },
): Promise<number> {
  const { webhookId, since } = wish;
  await requireWebhook(context, caller, webhookId);
  if (since === null) throw new AppError("malformedRequest", say(webhookTexts.sinceRequired));
  return withTransaction(context.database, async (tx) => {
    requireStarted(await lockWebhook(tx, webhookId));
    const search = { webhookId, since };
    if ((await countReplayable(tx, search, REPLAYED_MAX + 1)) > REPLAYED_MAX) {
      throw new AppError("conflict", say(webhookTexts.tooManyToReplay, { max: REPLAYED_MAX }));
    }
    return replayAllSince(tx, search, context.clock.now());
  });
}

async function requireWebhook(
  context: Context,
  caller: Caller,
  webhookId: number,
): Promise<Webhook> {
  const view = await getWebhook(context, caller, webhookId);
  if (view === null) throw unknownWebhook(webhookId);
  return view.webhook;
}

/** So that nobody stops it while something is put into its queue. */
async function lockWebhook(tx: Transaction, webhookId: number): Promise<Webhook> {
  const webhook = await lockCalledWebhook(tx, webhookId);
  if (webhook === null) throw unknownWebhook(webhookId);
  return webhook;
}

function requireStarted({ state }: Webhook): void {
  if (state !== "Stopped") return;
  throw new AppError("conflict", say(webhookTexts.stoppedTakesNothing));
}
