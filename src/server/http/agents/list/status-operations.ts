import { TicketStatusEntity } from "../../../../contract/carriers/ticket-status-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import { changeTicketStatuses } from "../../../usecases/lists/move-tickets.ts";
import { setSortOrder } from "../../../usecases/lists/set-sort-order.ts";
import { orListError } from "../../lists/list-error.ts";
import { statusList, statusMemberNames } from "../../lists/status-list.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";
import { entityOperations } from "./entity-operations.ts";
import { inAskedOrder } from "./in-asked-order.ts";

const agent = "List";
const entities = { kind: "value", member: list(embedded(TicketStatusEntity)) } as const;

/** What the agent does to statuses. */
export const statusOperations: readonly AgentOperation[] = [
  ...entityOperations(statusList),
  defineOperation({
    agent,
    name: "GetTicketStatuses",
    summary: "Gets all statuses, by position.",
    readsOnly: true,
    query: {},
    body: { kind: "none" },
    answer: entities,
    run: async (call) => statusList.all(call, { includeDeleted: false }),
  }),
  defineOperation({
    agent,
    name: "GetTicketStatusList",
    summary: "Gets the statuses of these ids, in this order. Missing ones are left out.",
    readsOnly: true,
    query: {},
    body: { kind: "list", item: int32() },
    answer: entities,
    run: async ({ body, ...call }) => inAskedOrder(body, (id) => statusList.find(call, id)),
  }),
  defineOperation({
    agent,
    name: "GlobalChangeTicketStatus",
    summary:
      "Gives every ticket of a status another one of the same base status, and every default too.",
    query: {},
    body: {
      kind: "arguments",
      members: { FromTicketStatusId: int32(), ToTicketStatusId: int32() },
    },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const move = { fromId: body.FromTicketStatusId, toId: body.ToTicketStatusId };
      return orListError(changeTicketStatuses(context, caller, move), statusMemberNames);
    },
  }),
  defineOperation({
    agent,
    name: "SetTicketStatusSortOrder",
    summary: "Gives a status its position; those in its way move on.",
    query: {},
    body: { kind: "arguments", members: { TicketStatusId: int32(), SortOrder: int32() } },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const { TicketStatusId: id, SortOrder: sortOrder } = body;
      const placing = setSortOrder(context, caller, { list: "status", id, sortOrder });
      return orListError(placing, { sortOrder: "SortOrder" });
    },
  }),
];
