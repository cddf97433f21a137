import type { WebhookRefusal } from "../../domain/webhooks/check-webhook.ts";
import type { FailedOutcome } from "../webhooks/call-webhook.ts";
import type { TargetFault } from "./webhook-target.ts";

/** A webhook that cannot be stored as wished; says everything wrong with it. Nothing was stored. */
export class WebhookRefusedError extends Error {
  override readonly name = "WebhookRefusedError";
  readonly refusals: readonly WebhookRefusal[];
  /** Why its target may not be called; null when that is not what is wrong. */
  readonly targetFault: TargetFault;

  constructor(refusals: readonly WebhookRefusal[], targetFault: TargetFault = null) {
    super("the webhook was refused");
    this.refusals = refusals;
    this.targetFault = targetFault;
  }
}

/** A webhook whose target did not answer the test call as it should. Nothing was stored. */
export class WebhookTestFailedError extends Error {
  override readonly name = "WebhookTestFailedError";
  readonly outcome: FailedOutcome;

  constructor(outcome: FailedOutcome) {
    super("the test call of the webhook failed");
    this.outcome = outcome;
  }
}
