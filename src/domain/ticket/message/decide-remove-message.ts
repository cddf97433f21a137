import { logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import {
  refuseMessageChange,
  type MessageChangeSituation,
  type RefusedChange,
} from "./message-change-situation.ts";
import { ticketAfterChange } from "./ticket-totals.ts";

/** Published number of the log action. */
const DELETE_MESSAGE_ACTION = 10_026;

/** All that removing a message writes, in one transaction. */
export interface MessageRemovalWrite {
  readonly messageId: number;
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

type RemoveMessageDecision =
  | RefusedChange
  | { readonly kind: "write"; readonly write: MessageRemovalWrite };

/** Decides the removal of a message. The log keeps who wrote it and when, but nothing of what it said. */
export function decideRemoveMessage(situation: MessageChangeSituation): RemoveMessageDecision {
  const refused = refuseMessageChange(situation);
  if (refused !== null) return refused;
  const { message, ticket, others, caller, now } = situation;
  const after = ticketAfterChange(ticket, { before: message, after: null, others, now });
  const { messageId, author, createdAt } = message;
  const log: LogEntry = {
    action: DELETE_MESSAGE_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: logChanges(ticket, after),
    details: { removedMessage: { author, createdAt } },
  };
  return { kind: "write", write: { messageId, ticket: after, log } };
}
