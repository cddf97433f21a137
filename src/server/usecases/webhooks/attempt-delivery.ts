import { decideFailedCall, attemptInCycle } from "../../../domain/webhooks/decide-failed-call.ts";
import { webhookEvent } from "../../../domain/webhooks/event.ts";
import { webhookNotices } from "../../../domain/webhooks/webhook-notices.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { Context } from "../../context.ts";
import { withTransaction } from "../../storage/transaction.ts";
import type { ClaimedDelivery } from "../../storage/webhooks/claim-deliveries.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import {
  lockCalledWebhook,
  recordDelivered,
  recordFailed,
  type CallRecord,
} from "../../storage/webhooks/record-attempt.ts";
import { callWebhook, type CallOutcome, type FailedOutcome } from "../../webhooks/call-webhook.ts";
import { describeFailedCall, storableAnswer } from "../../webhooks/describe-call.ts";
import { eventOfRecord } from "../../webhooks/event-of-record.ts";
import { eventBody } from "../../webhooks/webhook-event.ts";

/** By which a target says that it is gone for good. */
const GONE_STATUS = 410;

/** Calls the target of a claimed event once, and stores how that went and what follows from it. */
export async function attemptDelivery(context: Context, claimed: ClaimedDelivery): Promise<void> {
  const { event: stored, target, attempts } = claimed;
  const event = eventOfRecord(stored, context.desk.current());
  const payload = eventBody(event, target);
  const begunMs = performance.now();
  const outcome = await callWebhook(context.outgoing, target, {
    event,
    payload,
    attempt: attemptInCycle(attempts),
  });
  context.meter.webhookCalled(outcome.kind);
  const call: CallRecord = {
    deliveryId: stored.deliveryId,
    webhookId: stored.webhookId,
    leasedUntil: claimed.leasedUntil,
    at: context.clock.now(),
    tookMs: Math.round(performance.now() - begunMs),
    payload,
    ...answerOf(outcome),
  };
  if (outcome.kind === "delivered") await recordDelivered(context.database, call);
  else await recordFailure(context, { call, outcome, attempts });
}

function answerOf(outcome: CallOutcome): Pick<CallRecord, "answerStatus" | "answer" | "failure"> {
  if (outcome.kind === "failed") {
    return { answerStatus: null, answer: null, failure: outcome.code };
  }
  const { answer } = outcome;
  return { answerStatus: answer.status, answer: storableAnswer(answer), failure: null };
}

interface Failure {
  readonly call: CallRecord;
  readonly outcome: FailedOutcome;
  readonly attempts: number;
}

async function recordFailure(
  context: Context,
  { call, outcome, attempts }: Failure,
): Promise<void> {
  const gone = outcome.kind === "refused" && outcome.answer.status === GONE_STATUS;
  const disabled = await withTransaction(
    context.database,
    async (tx) => {
      const webhook = await lockCalledWebhook(tx, call.webhookId);
      if (webhook === null) return false;
      const decision = decideFailedCall({ webhook, attempts, gone, now: call.at });
      const { notificationSeconds } = context.desk.current().settings;
      const told = [
        ...(decision.isFirst ? (["FirstFailure"] as const) : []),
        ...(decision.disabled ? (["Disabling"] as const) : []),
      ].map((notice) => webhookNotices(webhook, notice, call.at + notificationSeconds));
      const notices = {
        messages: told.flatMap(({ messages }) => messages),
        popUps: told.flatMap(({ popUps }) => popUps),
      };
      const lastError = describeFailedCall(outcome);
      await recordFailed(tx, call, { decision, lastError, notices });
      if (decision.disabled) {
        const by = { at: call.at, userId: SYSTEM_USER_ID };
        await raiseEvent(tx, webhookEvent(call.webhookId, "errors", by));
      }
      return decision.disabled;
    },
    { safeToRetry: true },
  );
  if (disabled) {
    context.log.warn({ webhookId: call.webhookId }, "a webhook has too many errors: it is stopped");
  }
}
