import { defineCarrier } from "../carrier.ts";
import { int32, list, text } from "../member.ts";

/** A message that waits before it leaves. Its time is in UTC. */
export const HeldSend = defineCarrier("HeldSend", {
  HeldSendId: int32(),
  TicketId: int32(),
  /** 0 = the message is gone. */
  MessageId: int32(),
  /** Reply, ReplyAll, Forward or Note. */
  Mode: text(),
  /** Whom it goes to; a note goes to nobody. */
  To: list(text()),
  /** Until then it can be called back. */
  SendAt: text(),
  /** Held, Sent or CalledBack. */
  State: text(),
});
