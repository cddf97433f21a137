import type { RouteCalls } from "../route-call.ts";
import { changes, everybody, agent } from "../usual-calls.ts";

export const userCalls: RouteCalls = [
  agent("Associate/GetAssociate", { query: () => "associateId=1", outcome: "200" }),
  agent("Preference/GetXsrfValue", everybody),
  agent("User/GetAccessToken", { changes, outcome: "200" }),
  ["GET /api/v1/User/currentPrincipal", everybody],
  ["GET /api/v1/User/currentAssociate", everybody],
  ["GET /api/v1/User/currentToken", everybody],
  ["GET /api/counterfoil/v1/events", { query: () => "follow=false", outcome: "200" }],
];
