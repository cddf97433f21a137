import { defineCarrier } from "../carrier.ts";
import { TicketRelationType } from "../enums/ticket-relation.ts";
import { bool, int32, key, list, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What a relation between tickets of two types means for users who work on them. */
export const TicketRelationDefinitionEntity = defineCarrier("TicketRelationDefinitionEntity", {
  TicketRelationDefId: key(),
  Name: text(),
  Description: text(),
  Rank: int32(),
  RelationType: oneOf(TicketRelationType),
  IsBuiltIn: bool(),
  IsParentMandatory: bool(),
  IsCloseParentWithChild: bool(),
  IsPreventClosingParent: bool(),
  IsCloseWithParent: bool(),
  SourceTicketTypes: list(int32()),
  DestinationTicketTypes: list(int32()),
  ...rowRights,
});
