import { ArchiveRestrictionInfo } from "../../../../contract/carriers/archive-restriction-info.ts";
import { TicketReadStatus } from "../../../../contract/enums/ticket.ts";
import { embedded, int32, list, oneOf, text } from "../../../../contract/member.ts";
import { listedTickets } from "../../../usecases/archive/listed-tickets.ts";
import { markTickets } from "../../../usecases/bulk/mark-tickets.ts";
import { deleteTickets, markTicketsAsSpam } from "../../../usecases/bulk/set-status-of-tickets.ts";
import { ticketsOfRestrictions } from "../../archive/tickets-of-restrictions.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

const restrictions = list(embedded(ArchiveRestrictionInfo));
const named = {
  kind: "arguments",
  members: { ProviderName: text(), Restrictions: restrictions },
} as const;
const changedIds = { kind: "value", member: list(int32()) } as const;

export const setDeletedStatusByProvider = defineOperation({
  agent: "Ticket",
  name: "SetDeletedStatusByProvider",
  summary:
    "Deletes the tickets of a list and answers the ids of those that were not deleted before.",
  query: {},
  body: named,
  answer: changedIds,
  run: async (call) => {
    const { context, caller, body } = call;
    const place = { name: body.ProviderName, argument: "ProviderName" };
    const tickets = ticketsOfRestrictions(call, place, body.Restrictions);
    const ticketIds = await listedTickets(context, caller, tickets);
    return tellRefusals(() => deleteTickets(context, caller, ticketIds));
  },
});

export const setSpamStatusByProvider = defineOperation({
  agent: "Ticket",
  name: "SetSpamStatusByProvider",
  summary: "Marks the tickets of a list as spam and answers the ids of those that were not before.",
  query: {},
  body: named,
  answer: changedIds,
  run: async (call) => {
    const { context, caller, body } = call;
    const place = { name: body.ProviderName, argument: "ProviderName" };
    const tickets = ticketsOfRestrictions(call, place, body.Restrictions);
    const ticketIds = await listedTickets(context, caller, tickets);
    return tellRefusals(() => markTicketsAsSpam(context, caller, ticketIds));
  },
});

/** `Unknown` is no mark. */
export const updateTicketsReadStatusByProvider = defineOperation({
  agent: "Ticket",
  name: "UpdateTicketsReadStatusByProvider",
  summary:
    "Marks the tickets of a list as read or as unread and answers the ids of those whose mark changed.",
  query: {},
  body: {
    kind: "arguments",
    members: { Provider: text(), Restrictions: restrictions, NewStatus: oneOf(TicketReadStatus) },
  },
  answer: changedIds,
  run: async (call) => {
    const { context, caller, body } = call;
    const { NewStatus: readStatus } = body;
    const place = { name: body.Provider, argument: "Provider" };
    const tickets = ticketsOfRestrictions(call, place, body.Restrictions);
    if (readStatus === "Unknown") return [];
    const ticketIds = await listedTickets(context, caller, tickets);
    return markTickets(context, caller, { ticketIds: [...ticketIds], readStatus });
  },
});
