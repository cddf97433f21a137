import type { RouteCalls } from "../route-call.ts";

const path = "/api/counterfoil/v1/bulk-jobs";
/** Nobody's job. */
const nobodys = { ids: () => [987_654], outcome: "404" } as const;

/** Everybody may start one: each ticket is saved with the rights of whoever did. */
export const bulkJobCalls: RouteCalls = [
  [
    `POST ${path}`,
    { body: () => ({ TicketIds: [987_654], Change: { Title: "x" } }), outcome: "200" },
  ],
  [`GET ${path}`, { outcome: "200" }],
  [`GET ${path}/:bulkJobId`, nobodys],
  [`POST ${path}/:bulkJobId/stop`, nobodys],
  [`POST ${path}/:bulkJobId/undo`, nobodys],
];
