import type { OutgoingAnswer } from "../outgoing/outgoing-calls.ts";
import { say, wordsOf } from "../texts/text.ts";
import { webhookTexts } from "../texts/webhook-texts.ts";
import type { FailedOutcome } from "./call-webhook.ts";

const KEPT_LENGTH = 4000;

/** Status, headers and the beginning of the body of an answer, or why there was none. */
export function describeFailedCall(outcome: FailedOutcome): string {
  return outcome.kind === "refused"
    ? storableAnswer(outcome.answer)
    : wordsOf(say(webhookTexts[outcome.code]), null);
}

/** An answer as one text that a database takes: targets may answer with anything. */
export function storableAnswer({ status, headers, body }: OutgoingAnswer): string {
  const lines = [
    `HTTP ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "",
    body,
  ];
  return lines
    .join("\n")
    .replaceAll("\0", "\u{fffd}")
    .slice(0, KEPT_LENGTH)
    .replaceAll(/\p{Surrogate}/gu, "\u{fffd}");
}
