import type { Outcome, RouteCall, RouteCalls } from "../route-call.ts";
import { agent, changes, everybody } from "../usual-calls.ts";

/** Changes of lists are for whoever administers them; reading is for everybody. */
const administered = (done: Outcome) => ({ administrators: done, others: "403" }) as const;
const saved = { changes, outcome: administered("200") } as const;
const done = { changes, outcome: administered("204") } as const;
/** What is not there is deleted already. */
const missing = { changes, outcome: administered("404") } as const;
const unbuilt = { changes, outcome: administered("501") } as const;

/** The operations that every list has, with an id that none of its rows has. */
const ofEntity = (entity: string, idName: string): RouteCalls => [
  agent(`List/CreateDefault${entity}`, everybody),
  agent(`List/Save${entity}`, { ...saved, body: () => ({ Name: "New" }) }),
  agent(`List/Delete${entity}`, { ...done, query: () => `${idName}=987654` }),
  agent(`List/Get${entity}`, { ...everybody, query: () => `${idName}=1` }),
];

const ofResource = (list: string): RouteCalls => {
  const path = `/api/v1/List/${list}`;
  const first = { ids: () => [1] } as const;
  const absent = { ids: () => [987_654] } as const;
  return [
    [`GET ${path}`, everybody],
    [`PUT ${path}`, { ...saved, body: () => ({ Deleted: false }) }],
    [`GET ${path}/Items`, everybody],
    [`POST ${path}/Items`, { ...saved, body: () => ({ Name: "New" }) }],
    [`GET ${path}/Items/Default`, everybody],
    [`GET ${path}/Items/:id`, { ...everybody, ...first }],
    [`PUT ${path}/Items/:id`, { ...saved, ...first, body: () => ({}) }],
    [`DELETE ${path}/Items/:id`, { ...missing, ...absent }],
    [`GET ${path}/Headings`, { outcome: "200 []" }],
    [`PUT ${path}/Headings`, { ...unbuilt, body: () => [] }],
    [`POST ${path}/Headings`, { ...unbuilt, body: () => ({ Name: "Heading" }) }],
    [`DELETE ${path}/Headings`, unbuilt],
  ];
};

const arguments_ = (body: object): Pick<RouteCall, "body"> => ({ body: () => body });
const tagItem = { UdListDefinitionId: 5, Name: "Tag" };

const agentCalls: RouteCalls = [
  ...ofEntity("TicketCategoryEntity", "ticketCategoryEntityId"),
  ...ofEntity("TicketPriorityEntity", "ticketPriorityEntityId"),
  ...ofEntity("TicketStatusEntity", "ticketStatusEntityId"),
  ...ofEntity("TicketTypeEntity", "ticketTypeEntityId"),
  agent("List/GetTicketCategory", { ...everybody, query: () => "ticketCategoryId=1" }),
  agent("List/GetTicketCategories", everybody),
  agent("List/GetTicketCategoryList", { ...everybody, body: () => [1] }),
  agent("List/MoveAllTickets", {
    ...done,
    ...arguments_({ FromTicketCategoryId: 1, ToTicketCategoryId: 1 }),
  }),
  agent("List/GetTicketCategoriesForUserGroups", { outcome: "200 []" }),
  // There are no user groups.
  agent("List/SetTicketCategoriesForUserGroup", { ...missing, ...arguments_({ UserGroupId: 1 }) }),
  agent("List/GetTicketPriority", { ...everybody, query: () => "ticketPriorityId=1" }),
  agent("List/GetTicketPriorities", everybody),
  agent("List/GetTicketPriorityList", { ...everybody, body: () => [1] }),
  agent("List/GetAllTicketPriorities", everybody),
  agent("List/SetTicketPrioritySortOrder", {
    ...done,
    ...arguments_({ TicketPriorityId: 1, SortOrder: 1 }),
  }),
  agent("List/GetTicketStatuses", everybody),
  agent("List/GetTicketStatusList", { ...everybody, body: () => [1] }),
  agent("List/GlobalChangeTicketStatus", {
    ...done,
    ...arguments_({ FromTicketStatusId: 1, ToTicketStatusId: 1 }),
  }),
  agent("List/SetTicketStatusSortOrder", {
    ...done,
    ...arguments_({ TicketStatusId: 1, SortOrder: 1 }),
  }),
  agent("List/GetTicketTypes", everybody),
  agent("List/GetTicketTypeList", { ...everybody, body: () => [1] }),
  agent("List/GlobalChangeTicketType", {
    ...done,
    ...arguments_({ FromTicketTypeId: 1, ToTicketTypeId: 1 }),
  }),
  agent("List/SetTicketTypeSortOrder", {
    ...done,
    ...arguments_({ TicketTypeId: 1, SortOrder: 1 }),
  }),
  agent("List/GetListDefinitions", everybody),
  agent("List/CreateDefaultListItemEntity", everybody),
  agent("List/GetAllFromListDefinition", {
    ...everybody,
    ...arguments_({ UdListDefinitionId: 3 }),
  }),
  agent("List/GetFromListDefinition", {
    ...everybody,
    ...arguments_({ Id: 1, UdListDefinitionId: 3 }),
  }),
  // Only one caller at a time can make a tag of a name.
  agent("List/SaveListItemEntity", {
    changes,
    ...arguments_({ ListItemEntity: { ...tagItem, Name: "" } }),
    outcome: administered("400"),
  }),
  agent("List/AddFromListDefinition", {
    changes,
    ...arguments_({ UdListDefinitionId: 5, Item: { Name: "" } }),
    outcome: administered("400"),
  }),
  agent("List/SaveFromListDefinition", {
    changes,
    ...arguments_({ UdListDefinitionId: 5, Item: { Name: "" } }),
    outcome: administered("400"),
  }),
  agent("List/SaveAllFromListDefinition", {
    changes,
    ...arguments_({ UdListDefinitionId: 5, Items: [] }),
    outcome: administered("200 []"),
  }),
  agent("List/DeleteFromListDefinition", {
    ...done,
    ...arguments_({ Id: 987_654, UdListDefinitionId: 5 }),
  }),
  agent("List/DeleteAllFromListDefinition", { ...done, ...arguments_({ UdListDefinitionId: 5 }) }),
  agent("List/GetHeadingsFromListDefinition", { outcome: "200 []", ...arguments_({ Id: 1 }) }),
];

const absentType = { ids: () => [987_654] } as const;
const firstType = { ids: () => [1] } as const;
const absentField = { ids: () => ["x_absent"] } as const;

/** What administrators configure; categories have administrators of their own, whom this desk does not. */
export const listCalls: RouteCalls = [
  ...agentCalls,
  ...["TicketCategory", "TicketPriority", "TicketStatus", "TicketType"].flatMap(ofResource),
  [
    "GET /api/v1/List/TicketStatus/:fromTicketStatusId/ChangeTo/:toTicketStatusId",
    { ...done, ids: () => [1, 1] },
  ],
  ["GET /api/v1/TicketType/default", everybody],
  ["POST /api/v1/TicketType", { ...saved, body: () => ({ Name: "New" }) }],
  ["GET /api/v1/TicketType/:id", { ...everybody, ...firstType }],
  ["PUT /api/v1/TicketType/:id", { ...saved, ...firstType, body: () => ({}) }],
  ["PATCH /api/v1/TicketType/:id", { ...saved, ...firstType, body: () => ({}) }],
  ["DELETE /api/v1/TicketType/:id", { ...missing, ...absentType }],
  [
    "GET /api/counterfoil/v1/categories/:categoryId/members",
    { ids: () => [21], outcome: administered("200 []") },
  ],
  [
    "PUT /api/counterfoil/v1/categories/:categoryId/members",
    { changes, ids: () => [21], body: () => [], outcome: administered("200 []") },
  ],
  [
    "GET /api/counterfoil/v1/categories/:categoryId/user-groups",
    { ids: () => [21], outcome: administered("200 []") },
  ],
  [
    "PUT /api/counterfoil/v1/categories/:categoryId/user-groups",
    { ...done, ids: () => [21], body: () => [] },
  ],
  ["GET /api/counterfoil/v1/custom-fields", { outcome: "200 []" }],
  [
    "POST /api/counterfoil/v1/custom-fields",
    { changes, body: () => ({ Key: "" }), outcome: administered("400") },
  ],
  ["GET /api/counterfoil/v1/custom-fields/:key", { ...absentField, outcome: "404" }],
  [
    "PUT /api/counterfoil/v1/custom-fields/:key",
    { ...missing, ...absentField, body: () => ({ Label: "Field" }) },
  ],
  ["DELETE /api/counterfoil/v1/custom-fields/:key", { ...missing, ...absentField }],
];
