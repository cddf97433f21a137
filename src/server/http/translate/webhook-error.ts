import type {
  WebhookRefusal,
  WebhookRefusalReason,
} from "../../../domain/webhooks/check-webhook.ts";
import type { WebhookFields } from "../../../domain/webhooks/webhook.ts";
import { AppError } from "../../errors.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { webhookTexts } from "../../texts/webhook-texts.ts";
import { WebhookRefusedError, WebhookTestFailedError } from "../../usecases/webhook-errors.ts";
import type { CallOutcome } from "../../webhooks/call-webhook.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { memberError } from "./member-error.ts";

const memberOfField: Readonly<Record<keyof WebhookFields, string>> = {
  name: "Name",
  events: "Events",
  targetUrl: "TargetUrl",
  secret: "Secret",
  state: "State",
  type: "Type",
  headers: "Headers",
  properties: "Properties",
  description: "Description",
  errorEmails: "ErrorEmails",
  errorUserIds: "ErrorAssociates",
  notifyVia: "NotifyVia",
  notifyWhen: "NotifyWhen",
};

/** What callers are told when a webhook was not stored; anything else is given back as it is. */
export function webhookError(error: unknown, problems: ReadonlyMap<string, Text>): unknown {
  if (error instanceof WebhookTestFailedError) {
    const text = describeOutcome(error.outcome);
    return new AppError("malformedRequest", text, { members: new Map([["TargetUrl", text]]) });
  }
  if (!(error instanceof WebhookRefusedError)) return error;
  const refused = error.refusals.map(
    (refusal) => [memberPathOf(refusal), describe(refusal.reason)] as const,
  );
  const { targetFault } = error;
  const ofTarget =
    targetFault === null ? [] : [["TargetUrl", say(webhookTexts[targetFault])] as const];
  return memberError("malformedRequest", problems, refused, ofTarget);
}

/** How a target answered a test call. */
export function describeOutcome(outcome: CallOutcome): Text {
  switch (outcome.kind) {
    case "delivered":
      return say(webhookTexts.testPassed);
    case "refused":
      return say(webhookTexts.testRefused, { status: outcome.answer.status });
    case "failed":
      return say(webhookTexts[outcome.code]);
  }
}

function memberPathOf({ field, entry }: WebhookRefusal): string {
  const path = memberOfField[field];
  if (entry === undefined) return path;
  return field === "errorUserIds" ? `${path}/${entry}/Id` : `${path}/${entry}`;
}

function describe(reason: WebhookRefusalReason): Text {
  switch (reason.code) {
    case "tooLong":
    case "brokenText":
      return describeRefusal(reason);
    case "tooMany": {
      const { maxCount, count } = reason;
      return say(valueTexts.tooMany, { maxCount, count });
    }
    case "unknownUser":
      return say(webhookTexts.unknownUser, { id: reason.id });
    case "required":
      return say(valueTexts.required);
    default:
      return say(webhookTexts[reason.code]);
  }
}
