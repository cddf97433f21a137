import { defineCarrier } from "../carrier.ts";
import { int32, list, text } from "../member.ts";

const summary = {
  OutboxId: int32(),
  /** PopUp, Email or Sms. */
  Channel: text(),
  /** Waiting, Sent or GivenUp. */
  State: text(),
  /** In UTC. */
  CreatedAt: text(),
  /** It does not leave before, and can be called back until then; null = it leaves at once. */
  DueAt: text(),
  /** 0 = about no ticket in particular. */
  TicketId: int32(),
  /** 0 = no message of the ticket. */
  MessageId: int32(),
  TemplateId: int32(),
  /** What the recipient asked to hear of; null where he did not ask. */
  Notification: text(),
  From: text(),
  To: list(text()),
  Cc: list(text()),
  Bcc: list(text()),
  Subject: text(),
} as const;

/** Something that waits to be sent, or was. */
export const OutboxMessage = defineCarrier("OutboxMessage", summary);

/** The same with its text. */
export const OutboxMessageWithText = defineCarrier("OutboxMessageWithText", {
  ...summary,
  Text: text(),
  Html: text(),
});
