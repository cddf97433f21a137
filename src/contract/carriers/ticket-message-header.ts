import { defineCarrier } from "../carrier.ts";
import { MessageHeaderStdItem, MessageHeaderStdItemCol } from "../enums/ticket-message.ts";
import { key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A named value kept with a message. */
export const TicketMessageHeader = defineCarrier("TicketMessageHeader", {
  Id: key(),
  Name: text({ maxLength: 64 }),
  Value: text(),
  StdItem: oneOf(MessageHeaderStdItem),
  StdItemCol: oneOf(MessageHeaderStdItemCol),
  ...rowRights,
});
