import type { Instant } from "../instant.ts";
import type { WebhookState } from "./webhook.ts";

/** Attempts follow each other closely; then the event waits until everything else has had its turn. */
const ATTEMPTS_PER_CYCLE = 3;
const CYCLES_MAX = 3;
/** In a row, whatever they were about; then the webhook is called no more. */
const CONSECUTIVE_ERRORS_MAX = 9;
/** Before the second and the third attempt of a cycle. */
const PAUSE_SECONDS = [1, 4];

/** A call that failed, and how things stood before it. */
export interface FailedCall {
  readonly webhook: { readonly state: WebhookState; readonly consecutiveErrors: number };
  /** Of the event since the webhook was started, without this one. */
  readonly attempts: number;
  /** The target says that it is gone for good. */
  readonly gone: boolean;
  readonly now: Instant;
}

export interface FailedCallDecision {
  readonly attempts: number;
  /** When the event is tried again; null = it is given up. */
  readonly dueAt: Instant | null;
  readonly consecutiveErrors: number;
  /** The webhook has too many errors from now on. */
  readonly disabled: boolean;
  /** It is the first one after a call that succeeded, or the first of all. */
  readonly isFirst: boolean;
}

/**
 * Decides what follows from a failed call. The event at which a webhook is given up stays for it, as all
 * later ones do: that nobody took it says something of the target and nothing of the event. An event is
 * given up alone only where the target took others meanwhile.
 */
export function decideFailedCall({ webhook, ...call }: FailedCall): FailedCallDecision {
  const attempts = call.attempts + 1;
  const consecutiveErrors = webhook.consecutiveErrors + 1;
  const disabled =
    webhook.state === "Active" && (call.gone || consecutiveErrors >= CONSECUTIVE_ERRORS_MAX);
  const isKept =
    disabled || webhook.state !== "Active" || attempts < ATTEMPTS_PER_CYCLE * CYCLES_MAX;
  const pauseSeconds = PAUSE_SECONDS[(attempts % ATTEMPTS_PER_CYCLE) - 1] ?? 0;
  return {
    attempts,
    dueAt: isKept ? call.now + pauseSeconds : null,
    consecutiveErrors,
    disabled,
    isFirst: webhook.consecutiveErrors === 0,
  };
}

/** The number of an attempt in its cycle, from 0, as targets are told it. */
export function attemptInCycle(attempts: number): number {
  return attempts % ATTEMPTS_PER_CYCLE;
}
