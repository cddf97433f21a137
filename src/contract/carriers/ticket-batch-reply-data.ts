import { defineCarrier } from "../carrier.ts";
import { TicketSecurityLevel } from "../enums/ticket.ts";
import { bool, int32, list, oneOf, text } from "../member.ts";

/** One reply for many tickets. */
export const TicketBatchReplyData = defineCarrier("TicketBatchReplyData", {
  TicketIds: list(int32()),
  CloseTickets: bool(),
  AttachmentIds: list(int32()),
  HtmlBody: text(),
  Slevel: oneOf(TicketSecurityLevel),
  TimeSpent: int32(),
  SendCopyToCustomer: bool(),
});
