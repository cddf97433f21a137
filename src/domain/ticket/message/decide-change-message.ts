import { logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import { checkNumbers, checkTexts, collectRefusals } from "./check-message.ts";
import type { RefusedMessage } from "./decide-add-message.ts";
import type { NewMessage, NewMessageHeader } from "./message.ts";
import { refuseMessageChange, type MessageChangeSituation } from "./message-change-situation.ts";
import { messageChanges } from "./message-changes.ts";
import type { MessageInput } from "./message-input.ts";
import type { MessageRefusal } from "./message-refusal.ts";
import type { MessageFacts, StoredMessage } from "./stored-message.ts";
import { ticketAfterChange } from "./ticket-totals.ts";

/** Published number of the log action. */
export const EDIT_MESSAGE_ACTION = 36;

/** What a caller wants of a stored message; an absent member stays as it is. */
export type MessageChangeInput = Pick<
  MessageInput,
  "author" | "securityLevel" | "timeSpentMinutes" | "important" | "headers" | "body" | "htmlBody"
>;

/** All that changing a message writes, in one transaction. */
export interface MessageChangeWrite {
  readonly messageId: number;
  readonly message: NewMessage;
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

type ChangeMessageDecision =
  | RefusedMessage
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly write: MessageChangeWrite };

/** Decides the change of a stored message. What it wishes as it is already leaves no trace. */
export function decideChangeMessage(
  situation: MessageChangeSituation,
  input: MessageChangeInput,
): ChangeMessageDecision {
  const refused = refuseMessageChange(situation);
  if (refused !== null) return refused;
  const revision = reviseMessage(situation, input);
  if (revision.kind !== "revised") return revision;
  const { message, ticket, others, caller, now } = situation;
  const { message: changed } = revision;
  const after = ticketAfterChange(ticket, { before: message, after: changed, others, now });
  const log: LogEntry = {
    action: EDIT_MESSAGE_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: [...logChanges(ticket, after), ...messageChanges(message, changed)],
    details: null,
  };
  const { messageId } = message;
  return { kind: "write", write: { messageId, message: changed, ticket: after, log } };
}

export type MessageRevision =
  | { readonly kind: "unchanged" }
  | { readonly kind: "faulty"; readonly refusals: readonly MessageRefusal[] }
  | { readonly kind: "revised"; readonly message: NewMessage & MessageFacts };

/** What a wish makes of a message, whoever may change it, and whatever follows for its ticket. */
export function reviseMessage(
  situation: Pick<MessageChangeSituation, "message" | "others" | "desk">,
  input: MessageChangeInput,
): MessageRevision {
  const changed = changedMessage(situation.message, input);
  if (changed === null) return { kind: "unchanged" };
  const refusals = checkChange(situation, input);
  return refusals.length > 0 ? { kind: "faulty", refusals } : { kind: "revised", message: changed };
}

/** The message as it is wished; null when it is so already. */
function changedMessage(
  message: StoredMessage,
  input: MessageChangeInput,
): (NewMessage & MessageFacts) | null {
  const { headers = message.headers, ...others } = input;
  const sameHeaders = areSameHeaders(headers, message.headers);
  const fields = Object.keys(others) as (keyof typeof others)[];
  if (sameHeaders && fields.every((field) => others[field] === message[field])) return null;
  return { ...message, ...others, headers };
}

function areSameHeaders(a: readonly NewMessageHeader[], b: readonly NewMessageHeader[]): boolean {
  return (
    a.length === b.length && a.every((header, index) => headerForm(header) === headerForm(b[index]))
  );
}

function headerForm(header: NewMessageHeader | undefined): string {
  if (header === undefined) return "";
  const { name, value, item = "None", itemColumn = "None" } = header;
  return JSON.stringify([name, value, item, itemColumn]);
}

function checkChange(
  { message, others, desk }: Pick<MessageChangeSituation, "message" | "others" | "desk">,
  input: MessageChangeInput,
): readonly MessageRefusal[] {
  const otherMinutes = others.reduce((sum, other) => sum + other.timeSpentMinutes, 0);
  return collectRefusals((refuse) => {
    checkTexts(input, refuse);
    checkNumbers(input, otherMinutes, refuse);
    if (desk.settings.messageTextsEditable) return;
    for (const field of ["body", "htmlBody"] as const) {
      const text = input[field];
      if (text !== undefined && text !== message[field]) {
        refuse(field, { code: "textNotEditable" });
      }
    }
  });
}
