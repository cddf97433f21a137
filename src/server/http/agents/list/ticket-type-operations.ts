import { TicketTypeEntity } from "../../../../contract/carriers/ticket-type-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { changeTicketTypes } from "../../../usecases/lists/move-tickets.ts";
import { setSortOrder } from "../../../usecases/lists/set-sort-order.ts";
import { orListError } from "../../lists/list-error.ts";
import { ticketTypeList, ticketTypeMemberNames } from "../../lists/ticket-type-list.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";
import { entityOperations } from "./entity-operations.ts";
import { inAskedOrder } from "./in-asked-order.ts";

const agent = "List";
const entities = { kind: "value", member: list(embedded(TicketTypeEntity)) } as const;

/** What the agent does to ticket types. */
export const ticketTypeOperations: readonly AgentOperation[] = [
  ...entityOperations(ticketTypeList),
  defineOperation({
    agent,
    name: "GetTicketTypes",
    summary: "Gets all ticket types, by position.",
    readsOnly: true,
    query: {},
    body: { kind: "none" },
    answer: entities,
    run: async (call) => ticketTypeList.all(call, { includeDeleted: false }),
  }),
  defineOperation({
    agent,
    name: "GetTicketTypeList",
    summary: "Gets the ticket types of these ids, in this order. Missing ones are left out.",
    readsOnly: true,
    query: {},
    body: { kind: "list", item: int32() },
    answer: entities,
    run: async ({ body, ...call }) => inAskedOrder(body, (id) => ticketTypeList.find(call, id)),
  }),
  defineOperation({
    agent,
    name: "GlobalChangeTicketType",
    summary: "Gives every ticket of a type another type.",
    query: {},
    body: { kind: "arguments", members: { FromTicketTypeId: int32(), ToTicketTypeId: int32() } },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const move = { fromId: body.FromTicketTypeId, toId: body.ToTicketTypeId };
      return orListError(changeTicketTypes(context, caller, move), ticketTypeMemberNames);
    },
  }),
  defineOperation({
    agent,
    name: "SetTicketTypeSortOrder",
    summary: "Gives a ticket type its position; those in its way move on.",
    query: {},
    body: { kind: "arguments", members: { TicketTypeId: int32(), SortOrder: int32() } },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const { TicketTypeId: id, SortOrder: sortOrder } = body;
      const placing = setSortOrder(context, caller, { list: "ticketType", id, sortOrder });
      return orListError(placing, { sortOrder: "SortOrder" });
    },
  }),
];
