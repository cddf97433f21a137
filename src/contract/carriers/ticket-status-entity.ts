import { defineCarrier } from "../carrier.ts";
import { TicketBaseStatus } from "../enums/ticket.ts";
import { TicketStatusTimeCounter } from "../enums/ticket-status.ts";
import { bool, key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A status the desk gives its tickets, on top of the fixed base statuses. */
export const TicketStatusEntity = defineCarrier("TicketStatusEntity", {
  TicketStatusId: key(),
  Name: text({ maxLength: 255, perLanguage: true }),
  Status: oneOf(TicketBaseStatus),
  TimeCounter: oneOf(TicketStatusTimeCounter),
  NoEmailReopen: bool(),
  IsDefault: bool(),
  UsedInQueue: bool(),
  ...rowRights,
});
