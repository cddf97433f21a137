import { TicketRelationAction } from "../../../../contract/carriers/ticket-relation-action.ts";
import { int32 } from "../../../../contract/member.ts";
import { getRelationActions } from "../../../usecases/relations/get-relation-actions.ts";
import { defineOperation } from "../agent-operation.ts";

/** What relations mean for a ticket that somebody is working on. */
export const getTicketRelationActions = defineOperation({
  agent: "Ticket",
  name: "GetTicketRelationActions",
  summary:
    "Tells whether a ticket should have a parent, whether open children speak against closing it, and which parent can be closed with it. Null when there is no such ticket.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { TicketId: int32(), ParentTicketId: int32(), TicketTypeId: int32() },
  },
  answer: { kind: "carrier", carrier: TicketRelationAction },
  run: async ({ context, caller, body }) => {
    const actions = await getRelationActions(context, caller, {
      ticketId: body.TicketId,
      parentTicketId: body.ParentTicketId,
      ticketTypeId: body.TicketTypeId,
    });
    if (actions === null) return null;
    return {
      TicketIdToClose: actions.ticketIdToClose,
      IsParentRequired: actions.isParentRequired,
      CanCloseCurrentTicket: actions.mayBeClosed,
      Children: actions.openChildIds,
    };
  },
});
