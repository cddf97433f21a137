import { defineCarrier } from "../carrier.ts";
import { NotifyType } from "../enums/notification.ts";
import { flags, int32, text } from "../member.ts";

/** Something that a user is told inside the desk. Its times are in UTC. */
export const PopUp = defineCarrier("PopUp", {
  PopUpId: int32(),
  NotifyType: flags(NotifyType),
  /** 0 where it is about none. */
  TicketId: int32(),
  /** A webhook that failed; 0 where it is about none. */
  WebhookId: int32(),
  /** Who caused it; 0 where the desk did. */
  CausedByAssociateId: int32(),
  Text: text(),
  Url: text(),
  CreatedAt: text(),
  ExpiresAt: text(),
});
