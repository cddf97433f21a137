import { writeMailAddress, type MailAddress } from "../../mail/mail-address.ts";
import type { OutgoingMessage } from "../../mail/outgoing-message.ts";
import { cutLogText, logChanges } from "../save/log-changes.ts";
import type { LogEntry } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import type { MessageChangeSituation } from "./message-change-situation.ts";
import { HEADER_CHANGE } from "./message-changes.ts";
import type { NewMessageHeader } from "./message.ts";

/** Published numbers of the log actions. */
const SEND_MAIL_ACTION = 10_007;
const SEND_SMS_ACTION = 10_008;

/** All that sending a message writes, in one transaction. */
export interface SendWrite {
  readonly messageId: number;
  readonly outgoing: OutgoingMessage;
  /** The template it was made with, 0 = none. */
  readonly templateId: number;
  /** What the message does not say of itself yet. */
  readonly headers: readonly NewMessageHeader[];
  readonly ticket: Ticket;
  readonly log: LogEntry;
}

/**
 * What sending a message comes to. The message tells from then on to whom it went; the ticket's status and
 * its first reply are left as they are, since they follow from the message, not from its being sent.
 */
export function describeSending(
  situation: Pick<MessageChangeSituation, "message" | "ticket" | "caller" | "now">,
  outgoing: OutgoingMessage,
  templateId: number,
): SendWrite {
  const { message, ticket, caller, now } = situation;
  const told = new Set(message.headers.map(headerText));
  const headers = headersOf(outgoing).filter((header) => !told.has(headerText(header)));
  const after = { ...ticket, lastChangedAt: now, version: ticket.version + 1 };
  const added = headers.map(headerText).join("\n");
  const log: LogEntry = {
    action: outgoing.kind === "mail" ? SEND_MAIL_ACTION : SEND_SMS_ACTION,
    userId: caller.user.userId,
    at: now,
    changes: [
      ...logChanges(ticket, after),
      ...(added === "" ? [] : [{ field: HEADER_CHANGE, from: "", to: cutLogText(added) }]),
    ],
    details: null,
  };
  return { messageId: message.messageId, outgoing, templateId, headers, ticket: after, log };
}

function headersOf(outgoing: OutgoingMessage): NewMessageHeader[] {
  if (outgoing.kind === "sms") return [{ name: "Sms", value: outgoing.numbers.join(", ") }];
  const { to, cc, bcc } = outgoing.addressees;
  const lists = [
    ["To", to],
    ["Cc", cc],
    ["Bcc", bcc],
  ] as const satisfies readonly (readonly [string, readonly MailAddress[]])[];
  return lists
    .filter(([, addresses]) => addresses.length > 0)
    .map(([name, addresses]) => ({ name, value: addresses.map(writeMailAddress).join(", ") }));
}

function headerText({ name, value }: NewMessageHeader): string {
  return `${name}: ${value}`;
}
