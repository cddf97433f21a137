import type { RouteCall, RouteCalls, Subject } from "../route-call.ts";
import {
  agent,
  administrators,
  changedOrForbidden,
  changes,
  everybody,
  shownOrMissing,
  shownOrNull,
} from "../usual-calls.ts";

const ends = ({ ticketId, otherTicketId }: Subject) => ({
  SourceTicketId: ticketId,
  DestinationTicketId: otherTicketId,
});
const several = ({ ticketId, otherTicketId }: Subject) => ({
  SourceTicketIds: [ticketId],
  DestinationTicketId: otherTicketId,
});
const ofRelation = { about: "relation", ids: ({ relationId }: Subject) => [relationId] } as const;
const relationQuery = {
  about: "relation",
  query: ({ relationId }: Subject) => `ticketRelationEntityId=${relationId}`,
} as const;
const removedOrForbidden = { edit: "204", read: "403", none: "403" } as const;
/** Whoever may not read the destination either is told that there is no such ticket. */
const relatedOrForbidden = { edit: "200", read: "403", none: "400" } as const;

const relations: RouteCalls = [
  agent("Ticket/CreateDefaultTicketRelationEntity", everybody),
  agent("Ticket/SaveTicketRelationEntity", {
    about: "otherTicket",
    body: ends,
    changes,
    outcome: relatedOrForbidden,
  }),
  agent("Ticket/GetTicketRelationEntity", { ...relationQuery, outcome: shownOrNull }),
  agent("Ticket/DeleteTicketRelationEntity", {
    ...relationQuery,
    changes,
    outcome: removedOrForbidden,
  }),
  agent("Ticket/GetTicketRelations", {
    about: "relation",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    outcome: { edit: "200", read: "200", none: "200 []" },
  }),
  agent("Ticket/GetTicketParentId", {
    about: "relation",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    outcome: { edit: "200", read: "200", none: "200 0" },
  }),
  agent("Ticket/SetTicketParent", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId, ParentTicketId: 0 }),
    changes,
    outcome: removedOrForbidden,
  }),
  agent("Ticket/ValidateTicketRelations", {
    about: "otherTicket",
    body: several,
    outcome: { edit: "200", read: "200", none: "400" },
  }),
  agent("Ticket/CreateTicketRelations", {
    about: "otherTicket",
    body: several,
    changes,
    outcome: relatedOrForbidden,
  }),
  agent("Ticket/GetTicketRelationActions", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    outcome: shownOrNull,
  }),
  ["GET /api/v1/TicketRelation/default", everybody],
  [
    "POST /api/v1/TicketRelation",
    { about: "otherTicket", body: ends, changes, outcome: relatedOrForbidden },
  ],
  ["GET /api/v1/TicketRelation/:id", { ...ofRelation, outcome: shownOrMissing }],
  ...["PUT", "PATCH"].map(
    (method) =>
      [
        `${method} /api/v1/TicketRelation/:id`,
        { ...ofRelation, body: () => ({ Comment: "x" }), changes, outcome: changedOrForbidden },
      ] satisfies [string, RouteCall],
  ),
  ["DELETE /api/v1/TicketRelation/:id", { ...ofRelation, changes, outcome: removedOrForbidden }],
];

/** No definition is made for these calls, so whoever may change them is told that there is none. */
const MISSING = 987_654;
const missingDefinition = { ids: () => [MISSING] } as const;
const definitionQuery = {
  query: () => `ticketRelationDefinitionEntityId=${MISSING}`,
} as const;
const unknownOrForbidden = { administrators: "404", others: "403" } as const;

const definitions: RouteCalls = [
  agent("List/CreateDefaultTicketRelationDefinitionEntity", everybody),
  agent("List/GetAllTicketRelationDefinitionEntities", everybody),
  agent("List/GetTicketRelationDefinitionEntity", { ...definitionQuery, outcome: "200 null" }),
  agent("List/SaveTicketRelationDefinitionEntity", {
    body: () => ({ Name: "New" }),
    changes,
    outcome: administrators,
  }),
  agent("List/DeleteTicketRelationDefinitionEntity", {
    ...definitionQuery,
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("List/SetTicketRelationDefinitionSortOrder", {
    body: () => ({ TicketRelationDefId: MISSING, SortOrder: 1 }),
    changes,
    outcome: unknownOrForbidden,
  }),
  agent("List/ValidateTicketRelationDefinition", everybody),
  ["GET /api/v1/TicketRelationDefinition/default", everybody],
  [
    "POST /api/v1/TicketRelationDefinition",
    { body: () => ({ Name: "New" }), changes, outcome: administrators },
  ],
  ["GET /api/v1/TicketRelationDefinition/:id", { ...missingDefinition, outcome: "404" }],
  ...["PUT", "PATCH"].map(
    (method) =>
      [
        `${method} /api/v1/TicketRelationDefinition/:id`,
        {
          ...missingDefinition,
          body: () => ({ Name: "x" }),
          changes,
          outcome: unknownOrForbidden,
        },
      ] satisfies [string, RouteCall],
  ),
  [
    "DELETE /api/v1/TicketRelationDefinition/:id",
    { ...missingDefinition, changes, outcome: unknownOrForbidden },
  ],
];

export const relationCalls: RouteCalls = [...relations, ...definitions];
