import { TicketRelationEntity } from "../../../../contract/carriers/ticket-relation-entity.ts";
import { presentDefaultRelation } from "../../presenters/present-relation.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new relation starts as. Stores nothing. */
export const createDefaultTicketRelationEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultTicketRelationEntity",
  summary: "Makes an unsaved relation between tickets.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketRelationEntity },
  run: async ({ presentation }) => presentDefaultRelation(presentation.language),
});
