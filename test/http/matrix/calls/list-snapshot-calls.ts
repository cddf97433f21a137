import type { RouteCalls } from "../route-call.ts";

const path = "/api/counterfoil/v1/list-snapshots";
/** Nobody's snapshot. */
const nobodys = { ids: () => [987_654], outcome: "404" } as const;

/** Which tickets are in it depends on the caller; that he may keep a list does not. */
export const listSnapshotCalls: RouteCalls = [
  [`POST ${path}`, { body: () => ({ Filter: "", OrderBy: "", Columns: [] }), outcome: "200" }],
  [`GET ${path}/:snapshotId/rows`, nobodys],
  [`GET ${path}/:snapshotId/news`, nobodys],
  [`GET ${path}/:snapshotId/index-of`, nobodys],
];
