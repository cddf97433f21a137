import type { Instant, OptionalInstant } from "../instant.ts";
import type { DraftContent } from "../live/draft.ts";
import type { SendEffect } from "./send-effect.ts";

/** Ways to write to a ticket that is there. */
export const heldModes = ["Reply", "ReplyAll", "Forward", "Note"] as const;
export type HeldMode = (typeof heldModes)[number];

/** A message that waits before it leaves. */
export interface HeldSend {
  readonly heldSendId: number;
  readonly ticketId: number;
  /** 0 = it is gone. */
  readonly messageId: number;
  readonly userId: number;
  readonly mode: HeldMode;
  readonly sendAt: Instant;
  readonly calledBackAt: OptionalInstant;
  /** What its sender gets back. */
  readonly draft: DraftContent;
  readonly effect: SendEffect;
}

export type HeldState = "Held" | "Sent" | "CalledBack";

/** It follows from the time alone, so that nothing has to be done for a message to have left. */
export function heldStateOf(
  { sendAt, calledBackAt }: Pick<HeldSend, "sendAt" | "calledBackAt">,
  now: Instant,
): HeldState {
  if (calledBackAt !== null) return "CalledBack";
  return now < sendAt ? "Held" : "Sent";
}
