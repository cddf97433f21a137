import { TicketRelationItem } from "../../../../contract/carriers/ticket-relation-item.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { getRelatedTickets } from "../../../usecases/relations/get-relations.ts";
import { presentRelatedTickets } from "../../presenters/present-relation.ts";
import { defineOperation } from "../agent-operation.ts";

/** Lists the relations of a ticket with what the tickets at their other ends are to it. */
export const getTicketRelations = defineOperation({
  agent: "Ticket",
  name: "GetTicketRelations",
  summary: "Gets the relations of a ticket to the tickets that you may read.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32() } },
  answer: { kind: "value", member: list(embedded(TicketRelationItem)) },
  run: async ({ context, caller, body, presentation }) =>
    presentRelatedTickets(
      await getRelatedTickets(context, caller, body.TicketId),
      presentation.language,
    ),
});
