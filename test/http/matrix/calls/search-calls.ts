import type { RouteCalls } from "../route-call.ts";
import { agent } from "../usual-calls.ts";

/** What is found depends on the caller; that he may look does not. */
export const searchCalls: RouteCalls = [
  ["GET /api/counterfoil/v1/search", { query: () => "?q=ticket", outcome: "200" }],
  agent("CustomerService/FindTicketsByTitleOrId", {
    body: () => ({ TitleOrId: "no such title", MaxRows: 10 }),
    outcome: "200 []",
  }),
];
