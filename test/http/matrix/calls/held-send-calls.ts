import type { RouteCalls } from "../route-call.ts";
import { changedOrForbidden, changes, everybody } from "../usual-calls.ts";

const path = "/api/counterfoil/v1/held-sends";
/** Nobody's. */
const nobodys = { ids: () => [987_654], outcome: "404" } as const;

export const heldSendCalls: RouteCalls = [
  ["GET /api/counterfoil/v1/attachment-limits", everybody],
  [
    `POST ${path}`,
    {
      about: "ticket",
      body: ({ ticketId }) => ({ TicketId: ticketId, Mode: "Note", Body: "x", HoldSeconds: 0 }),
      changes,
      outcome: changedOrForbidden,
    },
  ],
  // What is not held is not listed.
  [`GET ${path}`, { outcome: "200 []" }],
  [`GET ${path}/:heldSendId`, nobodys],
  [`DELETE ${path}/:heldSendId`, { ...nobodys, changes }],
];
