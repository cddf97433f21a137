import { defineCarrier } from "../carrier.ts";
import { TicketRelationError } from "../enums/ticket-relation.ts";
import { bool, int32, oneOf, text } from "../member.ts";

/** Whether a ticket can be related as proposed, and why not. */
export const TicketRelationResult = defineCarrier("TicketRelationResult", {
  SourceTicketId: int32(),
  IsValid: bool(),
  RelationError: oneOf(TicketRelationError),
  ErrorMessage: text(),
});
