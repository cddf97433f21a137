import type { Instant } from "../instant.ts";
import { isReplyToCustomer } from "../ticket/message/message-direction.ts";
import type { MessageFacts, StoredMessage } from "../ticket/message/stored-message.ts";
import { ticketAfterChange } from "../ticket/message/ticket-totals.ts";
import { logChanges } from "../ticket/save/log-changes.ts";
import type { LogEntry } from "../ticket/save/save-decision.ts";
import { statusFields } from "../ticket/status-fields.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { heldStateOf, type HeldSend } from "./held-send.ts";
import { isSame } from "./send-effect.ts";

/** Published number of what the log calls it: the removal of a message. */
const DELETE_MESSAGE_ACTION = 10_026;

/** Everything that calling a message back is decided from. */
export interface CallBackSituation {
  readonly held: HeldSend;
  /** The locked ticket as it is now. */
  readonly ticket: Ticket;
  /** Null when somebody removed it since. */
  readonly message: StoredMessage | null;
  /** The ticket's other messages. */
  readonly others: readonly MessageFacts[];
  readonly now: Instant;
}

/** All that calling a message back writes, in one transaction. */
export interface CallBackWrite {
  readonly messageId: number;
  readonly ticket: Ticket;
  readonly log: LogEntry;
  /** The ticket is in the status from before again, so the stays that ended with it have not ended. */
  readonly statusIsBack: boolean;
}

export type CallBackDecision =
  | { readonly kind: "tooLate" | "statusChanged" | "ownerChanged" | "moved" }
  | { readonly kind: "merged"; readonly intoTicketId: number }
  /** It was called back before, and is not a second time. */
  | { readonly kind: "calledBack" }
  | { readonly kind: "write"; readonly write: CallBackWrite };

/**
 * Decides whether a message can be called back, and what that makes of its ticket: as if it had never been
 * sent, but for what others did since. What they made of the status or the owner that the sending left is
 * not taken away from them, so the message then goes.
 */
export function decideCallBack(situation: CallBackSituation): CallBackDecision {
  const { held, ticket, message, now } = situation;
  const state = heldStateOf(held, now);
  if (state === "CalledBack") return { kind: "calledBack" };
  if (state === "Sent") return { kind: "tooLate" };
  if (ticket.mergedIntoTicketId !== 0) {
    return { kind: "merged", intoTicketId: ticket.mergedIntoTicketId };
  }
  if (message !== null && message.ticketId !== ticket.ticketId) return { kind: "moved" };
  if (!isAsLeft(situation, statusFields)) return { kind: "statusChanged" };
  if (!isAsLeft(situation, ["ownerId"])) return { kind: "ownerChanged" };
  return { kind: "write", write: writeOf(situation) };
}

type Field = keyof Ticket;

const readFields = ["readStatus", "readByOwnerAt", "firstReadByOwnerAt"] as const;

const chainFields = [
  "escalationLevel",
  "escalatesAt",
  "escalationSecondsLeft",
  "escalationSuspended",
] as const satisfies readonly Field[];

const replyFields = ["repliedAt", "timeToReplyMinutes", "realTimeToReplyMinutes"] as const;

/** Fields that say one thing together, and so go back together or not at all. */
const groups: readonly (readonly Field[])[] = [statusFields, chainFields, replyFields, readFields];

/** Whether what the sending changed of these fields is as it left it. */
function isAsLeft(
  { held: { effect }, ticket }: Pick<CallBackSituation, "held" | "ticket">,
  fields: readonly Field[],
): boolean {
  return fields.every(
    (field) => !(field in effect.after) || isSame(effect.after[field], ticket[field]),
  );
}

function writeOf(situation: CallBackSituation): CallBackWrite {
  const { held, ticket, message, others, now } = situation;
  const counted =
    message === null
      ? { ...ticket, lastChangedAt: now, version: ticket.version + 1 }
      : ticketAfterChange(ticket, { before: message, after: null, others, now });
  const after: Ticket = { ...counted, ...fieldsThatGoBack(situation) };
  const { author, createdAt } = message ?? { author: "", createdAt: now };
  return {
    messageId: held.messageId,
    ticket: after,
    log: {
      action: DELETE_MESSAGE_ACTION,
      userId: held.userId,
      at: now,
      changes: logChanges(ticket, after),
      details: { calledBack: held.heldSendId, removedMessage: { author, createdAt } },
    },
    statusIsBack: statusFields.some((field) => field in held.effect.before),
  };
}

function fieldsThatGoBack(situation: CallBackSituation): Partial<Ticket> {
  const { effect } = situation.held;
  const grouped = new Set(groups.flat());
  const alone = (Object.keys(effect.before) as Field[]).filter((field) => !grouped.has(field));
  const back = [...groups, ...alone.map((field) => [field])].filter((fields) =>
    goesBack(situation, fields),
  );
  return Object.fromEntries(
    back.flat().flatMap((field) => (field in effect.before ? [[field, effect.before[field]]] : [])),
  );
}

function goesBack(situation: CallBackSituation, fields: readonly Field[]): boolean {
  // An owner who comes back has read what he had read; what another did meanwhile was his.
  if (fields === readFields && "ownerId" in situation.held.effect.before) return true;
  // Somebody else has answered the customer since: he has had his reply all the same.
  if (fields === replyFields && isAnsweredSince(situation)) return false;
  return isAsLeft(situation, fields);
}

function isAnsweredSince({ held, others }: CallBackSituation): boolean {
  return others.some((each) => each.messageId > held.messageId && isReplyToCustomer(each));
}
