import { defineCarrier } from "../carrier.ts";
import { TicketRelationType } from "../enums/ticket-relation.ts";
import { int32, key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** That two tickets belong together, seen from the source: what the destination is to it. */
export const TicketRelationEntity = defineCarrier("TicketRelationEntity", {
  TicketRelationId: key(),
  SourceTicketId: int32(),
  DestinationTicketId: int32(),
  RelationType: oneOf(TicketRelationType),
  Comment: text({ maxLength: 255 }),
  ...rowRights,
});
