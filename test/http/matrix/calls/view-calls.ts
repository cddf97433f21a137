import type { RouteCalls } from "../route-call.ts";

const path = "/api/counterfoil/v1/views";
const nobodys = { ids: () => [987_654], outcome: "404" } as const;

/** Views are everybody's own; what is in them depends on the caller. */
export const viewCalls: RouteCalls = [
  [`GET ${path}`, { outcome: "200" }],
  [`GET ${path}/counts`, { outcome: "200" }],
  [`POST ${path}`, { body: () => ({ Name: "Mine" }), changes: true, outcome: "200" }],
  [`PUT ${path}/:viewId`, { ...nobodys, body: () => ({ IsPinned: true }), changes: true }],
  [`DELETE ${path}/:viewId`, { ...nobodys, changes: true }],
];
