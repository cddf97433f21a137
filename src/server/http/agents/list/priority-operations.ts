import { TicketPriority } from "../../../../contract/carriers/ticket-priority.ts";
import { TicketPriorityEntity } from "../../../../contract/carriers/ticket-priority-entity.ts";
import { bool, embedded, int32, list } from "../../../../contract/member.ts";
import type { Wire } from "../../../../contract/wire.ts";
import type { Priority } from "../../../../domain/desk/priority.ts";
import { setSortOrder } from "../../../usecases/lists/set-sort-order.ts";
import { localise } from "../../language.ts";
import type { ListCall } from "../../lists/list-call.ts";
import { orListError } from "../../lists/list-error.ts";
import { prioritiesOf, priorityList, priorityMemberNames } from "../../lists/priority-list.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";
import { entityOperations } from "./entity-operations.ts";
import { inAskedOrder } from "./in-asked-order.ts";

const agent = "List";
const names = { kind: "value", member: list(embedded(TicketPriority)) } as const;

/** What the agent does to priorities. */
export const priorityOperations: readonly AgentOperation[] = [
  ...entityOperations(priorityList),
  defineOperation({
    agent,
    name: "GetTicketPriority",
    summary: "Gets the name of a priority. Null when there is none.",
    readsOnly: true,
    query: { ticketPriorityId: int32() },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: TicketPriority },
    run: async ({ query, ...call }) => nameOf(query.ticketPriorityId, call),
  }),
  defineOperation({
    agent,
    name: "GetTicketPriorities",
    summary: "Gets the names of all priorities, by position.",
    readsOnly: true,
    query: {},
    body: { kind: "none" },
    answer: names,
    run: async (call) =>
      prioritiesOf(call, { includeDeleted: false }).map((priority) => presentName(priority, call)),
  }),
  defineOperation({
    agent,
    name: "GetTicketPriorityList",
    summary:
      "Gets the names of the priorities of these ids, in this order. Missing ones are left out.",
    readsOnly: true,
    query: {},
    body: { kind: "list", item: int32() },
    answer: names,
    run: async ({ body, ...call }) => inAskedOrder(body, (id) => nameOf(id, call)),
  }),
  defineOperation({
    agent,
    name: "GetAllTicketPriorities",
    summary:
      "Gets all priorities in full, by position; deleted ones only where they are asked for.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: { IncludeDeleted: bool() } },
    answer: { kind: "value", member: list(embedded(TicketPriorityEntity)) },
    run: async ({ body, ...call }) =>
      priorityList.all(call, { includeDeleted: body.IncludeDeleted }),
  }),
  defineOperation({
    agent,
    name: "SetTicketPrioritySortOrder",
    summary: "Gives a priority its position; those in its way move on.",
    query: {},
    body: { kind: "arguments", members: { TicketPriorityId: int32(), SortOrder: int32() } },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const { TicketPriorityId: id, SortOrder: sortOrder } = body;
      const placing = setSortOrder(context, caller, { list: "priority", id, sortOrder });
      return orListError(placing, priorityMemberNames);
    },
  }),
];

function nameOf(id: number, call: ListCall): Wire<typeof TicketPriority> | null {
  const priority = call.presentation.desk.priorities.get(id);
  return priority === undefined ? null : presentName(priority, call);
}

function presentName(priority: Priority, { presentation }: ListCall): Wire<typeof TicketPriority> {
  return {
    Id: priority.priorityId,
    Value: localise(priority.name, presentation.language),
    Tooltip: "",
    ...noRights,
  };
}
