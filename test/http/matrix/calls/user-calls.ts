import type { RouteCalls, Subject } from "../route-call.ts";
import { changes, everybody, agent } from "../usual-calls.ts";

const draftPlace = ({ ticketId }: Subject) => [ticketId, "Reply"];
const listable = { edit: "200", read: "200", none: "404" } as const;

export const userCalls: RouteCalls = [
  agent("Associate/GetAssociate", { query: () => "associateId=1", outcome: "200" }),
  agent("Preference/GetXsrfValue", everybody),
  agent("User/GetAccessToken", { changes, outcome: "200" }),
  ["GET /api/v1/User/currentPrincipal", everybody],
  ["GET /api/v1/User/currentAssociate", everybody],
  ["GET /api/v1/User/currentToken", everybody],
  ["GET /api/counterfoil/v1/drafts", { outcome: "200 []" }],
  ["GET /api/counterfoil/v1/drafts/:ticketId/:mode", { ids: draftPlace, outcome: "200 null" }],
  [
    "PUT /api/counterfoil/v1/drafts/:ticketId/:mode",
    {
      ids: draftPlace,
      body: () => ({ Content: "Dear" }),
      changes,
      about: "ticket",
      outcome: listable,
    },
  ],
  [
    "DELETE /api/counterfoil/v1/drafts/:ticketId/:mode",
    { ids: draftPlace, changes, outcome: "204" },
  ],
  ["GET /api/counterfoil/v1/presence", { outcome: "200 []" }],
  [
    "PUT /api/counterfoil/v1/presence",
    {
      body: ({ ticketId }) => ({ TicketId: ticketId, Mode: "Viewing" }),
      changes,
      about: "ticket",
      outcome: { edit: "204", read: "204", none: "404" },
    },
  ],
  ["GET /api/counterfoil/v1/events", { query: () => "follow=false", outcome: "200" }],
];
