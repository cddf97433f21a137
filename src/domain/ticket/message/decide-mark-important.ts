import { logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import { EDIT_MESSAGE_ACTION } from "./decide-change-message.ts";
import type { MessageChangeSituation, RefusedChange } from "./message-change-situation.ts";
import { refuseEditing } from "./refuse-editing.ts";

/** All that marking a message writes, in one transaction. */
export interface MarkWrite {
  readonly messageId: number;
  readonly important: boolean;
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

type MarkDecision =
  | RefusedChange
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly write: MarkWrite };

/**
 * Decides whether a message is marked as important. The mark says nothing about what was said, so whoever
 * works on the ticket may set it.
 */
export function decideMarkImportant(
  situation: Pick<MessageChangeSituation, "message" | "ticket" | "caller" | "desk" | "now">,
  important: boolean,
): MarkDecision {
  const refused = refuseEditing(situation);
  if (refused !== null) return refused;
  const { message, ticket, caller, now } = situation;
  if (message.important === important) return { kind: "unchanged" };
  const after = { ...ticket, lastChangedAt: now, version: ticket.version + 1 };
  const log: LogEntry = {
    action: EDIT_MESSAGE_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: logChanges(ticket, after),
    details: { important },
  };
  return {
    kind: "write",
    write: { messageId: message.messageId, important, ticket: after, log },
  };
}
