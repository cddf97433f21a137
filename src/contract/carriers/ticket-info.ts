import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What is told of a ticket to whoever looked for it. */
export const TicketInfo = defineCarrier("TicketInfo", {
  TicketId: int32(),
  Title: text(),
  OwnerName: text(),
  CategoryName: text(),
  PriorityName: text(),
  TicketUrl: text(),
  PersonName: text(),
  ContactName: text(),
  ...rowRights,
});
