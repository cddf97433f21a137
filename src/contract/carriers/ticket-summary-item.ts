import { defineCarrier } from "../carrier.ts";
import { dateTime, int32, text } from "../member.ts";

/** What a list shows of a ticket. */
export const TicketSummaryItem = defineCarrier("TicketSummaryItem", {
  TicketId: int32({ access: "read" }),
  TicketStatus: int32({ access: "read" }),
  Title: text({ access: "read" }),
  Registered: dateTime({ access: "read" }),
  IconHint: text({ access: "read" }),
});
