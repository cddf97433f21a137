import { accessToTicket } from "../../access/access-to-ticket.ts";
import type { Attachment } from "../../attachments/attachment.ts";
import { savePermission, ticketStateOf } from "../../access/save-permission.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import { logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import { checkMessage } from "./check-message.ts";
import { completeMessage } from "./complete-message.ts";
import type { NewMessage } from "./message.ts";
import type { MessageRefusal } from "./message-refusal.ts";
import type { MessageSituation } from "./message-situation.ts";
import { ticketAfterMessage } from "./ticket-after-message.ts";

/** Published number of the log action. */
const ADD_MESSAGE_ACTION = 18;

/** All that adding one message writes, in one transaction. */
export interface MessageWrite {
  readonly message: NewMessage;
  /** What hangs on it from the start. */
  readonly attachments: readonly Attachment[];
  /** The new state of the ticket. */
  readonly ticket: Ticket;
  readonly log: LogEntry;
  /** Category whose counter of automatic assignments goes up by one; 0 = none. */
  readonly countDelegationIn: number;
}

/** Why no message is added. `faulty` names everything wrong with it. */
export type RefusedMessage =
  | { readonly kind: "noEditAccess" }
  | { readonly kind: "merged"; readonly intoTicketId: number }
  | { readonly kind: "faulty"; readonly refusals: readonly MessageRefusal[] };

/** The outcome of deciding on a new message. */
type AddMessageDecision = RefusedMessage | { readonly kind: "write"; readonly write: MessageWrite };

/**
 * Decides the adding of a message to a ticket, as the published SaveTicketMessageEntity describes it
 * for new messages: who may, what the message is, what follows for the ticket. Nothing here reads a
 * clock, a database or a random number.
 */
export function decideAddMessage(adding: MessageSituation): AddMessageDecision {
  const refused = refuseMessage(adding);
  if (refused !== null) return refused;

  const { stored, caller, now, redelegation, attachments = [] } = adding;
  const message = completeMessage(adding);
  const ticket = ticketAfterMessage(message, adding);
  const log: LogEntry = {
    action: adding.logAction ?? ADD_MESSAGE_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: logChanges(stored, ticket),
    details: redelegation === null ? null : { assignment: redelegation.trace },
  };
  const countDelegationIn = redelegation?.countsAsDelegation === true ? ticket.categoryId : 0;
  return { kind: "write", write: { message, attachments, ticket, log, countDelegationIn } };
}

/** Why the message cannot be added; null when it can. Adding takes the right to edit the ticket. */
export function refuseMessage(adding: MessageSituation): RefusedMessage | null {
  const { stored, caller, desk } = adding;
  const access = accessToTicket(caller, stored, categoryOf(desk, stored.categoryId));
  switch (savePermission(access, ticketStateOf(stored))) {
    case "merged":
      return { kind: "merged", intoTicketId: stored.mergedIntoTicketId };
    case "noEditAccess":
      return { kind: "noEditAccess" };
    case "granted": {
      const refusals = checkMessage(adding);
      return refusals.length === 0 ? null : { kind: "faulty", refusals };
    }
  }
}
