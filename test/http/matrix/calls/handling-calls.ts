import type { RouteCalls, Subject } from "../route-call.ts";
import {
  agent,
  changedOrForbidden,
  changes,
  everybody,
  ofTicket,
  shownOrMissing,
  shownOrNull,
} from "../usual-calls.ts";

const ticketIds = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({ TicketIds: [ticketId], NewStatus: "Green" }),
} as const;
const ticketEntityId = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({ TicketEntityId: ticketId, ReadStatus: "Green" }),
} as const;
const listed = { edit: "200", read: "200", none: "200 []" } as const;
const told = { edit: "204", read: "204", none: "404" } as const;
const ofTheList = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({
    ProviderName: "Ticket",
    Provider: "Ticket",
    Restrictions: [{ Name: "ticketId", Operator: "=", Values: [String(ticketId)] }],
    NewStatus: "Green",
  }),
  changes,
} as const;
const favourite = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({ TableName: "ticket", RecordId: ticketId }),
} as const;

export const handlingCalls: RouteCalls = [
  agent("Ticket/GetTicketSummaries", { ...ticketIds, outcome: listed }),
  agent("Ticket/GetTickets", { ...ticketIds, outcome: listed }),
  agent("Ticket/GetForRmUi", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveTicketEntityWithNotify", {
    about: "ticket",
    body: ({ ticketId }) => ({ NewEntity: { TicketId: ticketId, Title: "Changed" }, Notify: true }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/SaveTicketMessageEntityWithNotify", {
    about: "ticket",
    body: ({ ticketId }) => ({ NewEntity: { Ticket: { TicketId: ticketId } }, Notify: true }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/SaveTicketMessageEntityWithOptions", {
    about: "attachment",
    body: ({ ticketId, looseAttachmentId }) => ({
      Entity: { Ticket: { TicketId: ticketId } },
      AttachmentIds: [looseAttachmentId],
    }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/NotifyNewTicket", { ...ticketEntityId, changes, outcome: told }),
  agent("Ticket/NotifyNewTicketMessage", { ...ticketEntityId, changes, outcome: told }),
  agent("Ticket/SetTicketReadByOwner", { ...ticketEntityId, changes, outcome: shownOrNull }),
  agent("Ticket/ProcessTicketWhenRead", { ...ticketEntityId, changes, outcome: shownOrNull }),
  // What cannot be marked is passed over.
  agent("Ticket/UpdateTicketsReadStatus", {
    body: () => ({ TicketIds: [987_654], NewStatus: "Green" }),
    changes,
    outcome: "200 []",
  }),
  agent("Ticket/UpdateTicketsReadStatusByProvider", {
    body: () => ({
      Provider: "Ticket",
      Restrictions: [{ Name: "ticketId", Operator: "=", Values: ["987654"] }],
      NewStatus: "Green",
    }),
    changes,
    outcome: "200 []",
  }),
  agent("Ticket/SetDeletedStatusByProvider", {
    ...ofTheList,
    outcome: { administrators: "200", others: "403" },
  }),
  agent("Ticket/SetDeletedStatusByIds", {
    ...ticketIds,
    changes,
    outcome: { administrators: "200", others: "403" },
  }),
  agent("Ticket/UndeleteByIds", {
    ...ticketIds,
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("Ticket/ClearNotify", { body: () => ({ Ids: [987_654] }), changes, outcome: "204" }),
  agent("Ticket/CreateDefaultForTicketType", everybody),
  agent("Ticket/DoEscalating", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId, Action: "ActionNew" }),
    changes,
    outcome: { edit: "204", read: "403", none: "403" },
  }),
  agent("Ticket/GetHotlistEjUsers", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId, NotifyType: "NewTicket", Channel: "Email" }),
    outcome: "200 []",
  }),
  // What cannot be accepted is passed over.
  agent("Ticket/AcceptTickets", { ...ticketIds, changes, outcome: "204" }),
  agent("Ticket/SetSpamStatusByIds", {
    ...ticketIds,
    changes,
    outcome: {
      byRole: {
        Administrator: "200",
        Agent: { edit: "200", read: "200 []", none: "200 []" },
        Reader: "403",
        "No rights": "403",
      },
    },
  }),
  agent("Ticket/SetSpamStatusByProvider", {
    ...ofTheList,
    outcome: {
      byRole: {
        Administrator: "200",
        Agent: { edit: "200", read: "200 []", none: "200 []" },
        Reader: "403",
        "No rights": "403",
      },
    },
  }),
  ["POST /api/v1/Ticket/:ticketEntityId/NotifyNewTicket", { ...ofTicket, changes, outcome: told }],
  ["POST /api/v1/Ticket/:ticketEntityId/NotifyNewMessage", { ...ofTicket, changes, outcome: told }],
  // Before anybody has one.
  agent("Favourite/GetFavourites", { body: () => ({ TableName: "ticket" }), outcome: "200 []" }),
  agent("Favourite/IsFavourite", { ...favourite, outcome: "200" }),
  agent("Favourite/AddFavourite", { ...favourite, changes, outcome: told }),
  agent("Favourite/RemoveFavourite", { ...favourite, changes, outcome: "204" }),
  agent("Favourite/ToggleFavourite", { ...favourite, changes, outcome: shownOrMissing }),
  ["GET /api/counterfoil/v1/pop-ups", { outcome: "200 []" }],
  // Nobody's notification.
  [
    "DELETE /api/counterfoil/v1/pop-ups/:popUpId",
    { ids: () => [987_654], changes, outcome: "404" },
  ],
];
