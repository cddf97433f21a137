import { int32, list } from "../../../../contract/member.ts";
import { deleteTickets } from "../../../usecases/bulk/set-status-of-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

/** Marks tickets as deleted; what cannot be deleted is passed over. */
export const setDeletedStatusByIds = defineOperation({
  agent: "Ticket",
  name: "SetDeletedStatusByIds",
  summary: "Deletes tickets and answers the ids of those that were not deleted before.",
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "value", member: list(int32()) },
  run: async ({ context, caller, body }) => {
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    return tellRefusals(() => deleteTickets(context, caller, ticketIds));
  },
});
