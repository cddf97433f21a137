import { TicketRelationEntity } from "../../../../contract/carriers/ticket-relation-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getRelation } from "../../../usecases/relations/get-relations.ts";
import { presentRelation } from "../../presenters/present-relation.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a relation; a missing one is null. */
export const getTicketRelationEntity = defineOperation({
  agent: "Ticket",
  name: "GetTicketRelationEntity",
  summary: "Gets a relation. Null when there is none, or when you may read neither of its tickets.",
  readsOnly: true,
  query: { ticketRelationEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketRelationEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getRelation(context, caller, query.ticketRelationEntityId);
    return view === null ? null : presentRelation(view, presentation.language);
  },
});
