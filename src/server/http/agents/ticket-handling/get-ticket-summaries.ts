import { TicketSummaryItem } from "../../../../contract/carriers/ticket-summary-item.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { listTickets } from "../../../usecases/get-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { presentTicketSummary } from "../../presenters/present-ticket-summary.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads what a list shows of tickets; those that are not for the caller are left out. */
export const getTicketSummaries = defineOperation({
  agent: "Ticket",
  name: "GetTicketSummaries",
  summary:
    "Gets what a list shows of tickets, in the order of the ids. Those you may not see are left out.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "value", member: list(embedded(TicketSummaryItem)) },
  run: async ({ context, caller, body }) => {
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    const { tickets } = await listTickets(context, caller, ticketIds);
    return tickets.map(presentTicketSummary);
  },
});
