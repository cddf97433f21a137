import type { RouteCalls } from "../route-call.ts";
import { changes, everybody } from "../usual-calls.ts";

export const sessionCalls: RouteCalls = [
  ["GET /api/v1/Session", everybody],
  ["DELETE /api/v1/Session", { outcome: "204" }],
  ["POST /api/v1/Session/Ticket", everybody],
  ["GET /api/counterfoil/v1/tokens", everybody],
  [
    "POST /api/counterfoil/v1/tokens",
    { body: () => ({ Name: "mine", Scopes: ["read"] }), changes, outcome: "200" },
  ],
  // Nobody's token.
  ["DELETE /api/counterfoil/v1/tokens/:tokenId", { ids: () => [987_654], changes, outcome: "404" }],
];
