import type { RouteCalls } from "../route-call.ts";

const path = "/api/counterfoil/v1/bulk-jobs";
/** Nobody's job. */
const nobodys = { ids: () => [987_654], outcome: "404" } as const;

/** Everybody may start one, of a list that is kept for him: tickets are saved with his own rights. */
export const bulkJobCalls: RouteCalls = [
  [
    `POST ${path}`,
    {
      body: () => ({ SnapshotId: 987_654, Change: { Title: "x" } }),
      changes: true,
      outcome: "404",
    },
  ],
  [`GET ${path}`, { outcome: "200 []" }],
  [`GET ${path}/:bulkJobId`, nobodys],
  [`POST ${path}/:bulkJobId/stop`, { ...nobodys, changes: true }],
  [`POST ${path}/:bulkJobId/undo`, { ...nobodys, changes: true }],
];
