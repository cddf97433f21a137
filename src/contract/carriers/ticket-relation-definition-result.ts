import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";

/** Whether a definition of relations can cover a pair of ticket types, and which one does already. */
export const TicketRelationDefinitionResult = defineCarrier("TicketRelationDefinitionResult", {
  SourceTicketTypeId: int32(),
  DestinationTicketTypeId: int32(),
  IsValid: bool(),
  ExistingRelationDefinitionName: text(),
});
