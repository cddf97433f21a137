import { int32, list } from "../../../../contract/member.ts";
import { restoreTickets } from "../../../usecases/bulk/set-status-of-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

/** Brings tickets back; those that are neither deleted nor spam stay as they are. */
export const undeleteByIds = defineOperation({
  agent: "Ticket",
  name: "UndeleteByIds",
  summary: "Brings deleted tickets and spam back, as active tickets.",
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    await tellRefusals(() => restoreTickets(context, caller, ticketIds));
  },
});
