import { defineEnum } from "../enum.ts";

/** What the destination of a relation is to its source. */
export const TicketRelationType = defineEnum("TicketRelationType", {
  Related: 0,
  Parent: 1,
  Child: 2,
});

export const TicketRelationError = defineEnum("TicketRelationError", {
  ParentExists: 0,
  RelationExists: 1,
  SameTicket: 2,
});
