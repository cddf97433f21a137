import { TicketReadStatus } from "../../../../contract/enums/ticket.ts";
import { int32, list, oneOf } from "../../../../contract/member.ts";
import { markTickets } from "../../../usecases/bulk/mark-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { defineOperation } from "../agent-operation.ts";

/** Marks tickets as read or unread; `Unknown` is no mark. */
export const updateTicketsReadStatus = defineOperation({
  agent: "Ticket",
  name: "UpdateTicketsReadStatus",
  summary: "Marks tickets as read or as unread and answers the ids of those whose mark changed.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketIds: list(int32()), NewStatus: oneOf(TicketReadStatus) },
  },
  answer: { kind: "value", member: list(int32()) },
  run: async ({ context, caller, body }) => {
    const { NewStatus: readStatus } = body;
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    return readStatus === "Unknown" ? [] : markTickets(context, caller, { ticketIds, readStatus });
  },
});
