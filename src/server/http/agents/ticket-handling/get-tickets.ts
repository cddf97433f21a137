import { Ticket } from "../../../../contract/carriers/ticket.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { getTickets as readTickets } from "../../../usecases/get-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { presentFlatTicket } from "../../presenters/present-flat-ticket.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads tickets as flat rows; those that are not for the caller are left out. */
export const getTickets = defineOperation({
  agent: "Ticket",
  name: "GetTickets",
  summary:
    "Gets tickets as flat rows, in the order of the ids. Those you may not see are left out.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "value", member: list(embedded(Ticket)) },
  run: async ({ context, caller, body, presentation: { language } }) => {
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    const { desk, tickets, references } = await readTickets(context, caller, ticketIds);
    return tickets.map((ticket) =>
      presentFlatTicket({ ticket, messages: [], references }, { desk, language }),
    );
  },
});
