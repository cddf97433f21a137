import { defineCarrier } from "../carrier.ts";
import { bool, int32, list } from "../member.ts";

/** What the relations of a ticket mean for closing it. */
export const TicketRelationAction = defineCarrier("TicketRelationAction", {
  TicketIdToClose: int32(),
  IsParentRequired: bool(),
  CanCloseCurrentTicket: bool(),
  Children: list(int32()),
});
