import { int32 } from "../../../contract/member.ts";
import { changeTicketStatuses } from "../../usecases/lists/move-tickets.ts";
import { readPathId } from "../resources/read-record-id.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { categoryMembersResource } from "./category-members-resource.ts";
import { categoryList } from "./category-list.ts";
import { customFieldResource } from "./custom-field-resource.ts";
import { orListError } from "./list-error.ts";
import { listResource } from "./list-resource.ts";
import { priorityList } from "./priority-list.ts";
import { statusList } from "./status-list.ts";
import { tagResource } from "./tag-resource.ts";
import { usageResource } from "./usage-resource.ts";
import { ticketTypeList } from "./ticket-type-list.ts";
import { ticketTypeResource } from "./ticket-type-resource.ts";

const fromId = "fromTicketStatusId";
const toId = "toTicketStatusId";

/** Changes although it is got, as published; so it needs what every change needs. */
const changeStatusRoute = defineRoute({
  method: "GET",
  scope: "write",
  path: `/api/v1/List/TicketStatus/{${fromId}}/ChangeTo/{${toId}}`,
  tag: "List_TicketStatus",
  name: "List.TicketStatus.ChangeTo",
  operationId: "v1TicketStatusList_GlobalChangeTicketStatus",
  summary: "Gives every ticket of a status another one of the same base status. It changes them.",
  pathParameters: {
    [fromId]: { member: int32(), description: "Id of the status that is left." },
    [toId]: { member: int32(), description: "Id of the status that takes its place." },
  },
  body: { kind: "none" },
  answer: { kind: "none" },
  run: ({ context, caller, path }) => {
    const move = { fromId: readPathId(path, fromId), toId: readPathId(path, toId) };
    return orListError(changeTicketStatuses(context, caller, move), { fromId, toId });
  },
});

/** What administrators configure: the lists that tickets refer to, and what goes with them. */
export const listResources: readonly ResourceRoute[] = [
  ...listResource(categoryList),
  ...listResource(priorityList),
  ...listResource(statusList),
  ...listResource(ticketTypeList),
  changeStatusRoute,
  ...ticketTypeResource,
  ...categoryMembersResource,
  ...customFieldResource,
  ...tagResource,
  ...usageResource,
];
