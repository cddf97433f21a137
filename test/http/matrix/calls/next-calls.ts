import type { RouteCalls } from "../route-call.ts";

const path = "/api/counterfoil/v1";

/** The queue is everybody's own; a ticket that is not there can be put back by nobody. */
export const nextCalls: RouteCalls = [
  [`POST ${path}/next`, { changes: true, outcome: "200" }],
  [
    `POST ${path}/next/:ticketId/skip`,
    { ids: () => [987_654], body: () => ({ Reason: "x" }), changes: true, outcome: "404" },
  ],
  [
    `GET ${path}/skips`,
    {
      outcome: {
        administrators: "200 []",
        others: "403",
      },
    },
  ],
];
