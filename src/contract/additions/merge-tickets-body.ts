import { defineCarrier } from "../carrier.ts";
import { TicketEntity } from "../carriers/ticket-entity.ts";
import { embedded, int32, list } from "../member.ts";

/**
 * What a merge at the resource may have as its body: the arguments of the operation, or the ticket that
 * survives as it is, with the others beside its members.
 */
export const MergeTicketsBody = defineCarrier("MergeTicketsBody", {
  ...TicketEntity.members,
  MergedTicketEntity: embedded(TicketEntity),
  SecondaryTicketIds: list(int32()),
});
