import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** A message that waits before it leaves. Its time is in UTC. */
export const HeldSend = defineCarrier("HeldSend", {
  HeldSendId: int32(),
  TicketId: int32(),
  /** 0 = the message is gone. */
  MessageId: int32(),
  /** Reply, ReplyAll, Forward or Note. */
  Mode: text(),
  /** Until then it can be called back. */
  SendAt: text(),
  /** Held, Sent or CalledBack. */
  State: text(),
});
