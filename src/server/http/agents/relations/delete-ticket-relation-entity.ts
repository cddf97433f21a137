import { int32 } from "../../../../contract/member.ts";
import { deleteRelation } from "../../../usecases/relations/delete-relation.ts";
import { defineOperation } from "../agent-operation.ts";

/** Removes a relation; one that is not there is removed already. */
export const deleteTicketRelationEntity = defineOperation({
  agent: "Ticket",
  name: "DeleteTicketRelationEntity",
  summary: "Removes a relation; its tickets stay as they are.",
  query: { ticketRelationEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "none" },
  run: async ({ context, caller, query }) => {
    await deleteRelation(context, caller, query.ticketRelationEntityId);
  },
});
