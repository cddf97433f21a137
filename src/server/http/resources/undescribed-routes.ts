import type { DescribedOperation } from "../openapi/described-operation.ts";

/** A route as the server has it: `GET`, `/api/v1/Ticket/:ticketId/Explain`. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

/** Routes that no description mentions, and why. The address is a pattern over whole addresses. */
const deliberately: readonly {
  readonly method: string;
  readonly url: RegExp;
  readonly reason: string;
}[] = [
  {
    method: "GET",
    url: /^\/api\/v1\/agents\/[^/]+\/[^/]+$/,
    reason: "Describes the operation at the same address.",
  },
  { method: "GET", url: /^\/api\/swagger\/assets\/[^/]+$/, reason: "Files of the explorer." },
  { method: "GET", url: /^\/(?:app(?:\/\*)?)?$/, reason: "The workspace, which is for people." },
  {
    method: "GET",
    url: /^\/api\/counterfoil\/v1\/events$/,
    reason: "Follows Server-Sent Events, which descriptions have no form for.",
  },
  { method: "GET", url: /^\/metrics$/, reason: "For monitoring, in a form of its own." },
  { method: "GET", url: /^\/healthz$/, reason: "A second name of /health/ready." },
  {
    method: "GET",
    url: /^\/dev\/clock$/,
    reason: "Only where tests hold the clock, and never in operation.",
  },
  { method: "PUT", url: /^\/dev\/clock$/, reason: "As GET." },
  { method: "POST", url: /^\/dev\/clock\/advance$/, reason: "As GET." },
  {
    method: "GET",
    url: /^\/login\/(?:\.well-known|common\/oauth|openid)\/[^/]+$/,
    reason: "Follows OAuth 2 and OpenID Connect, and is found by their discovery document.",
  },
  { method: "POST", url: /^\/login\/common\/oauth\/[^/]+$/, reason: "As GET." },
];

/** The routes that clients cannot know of although nobody decided so. HEAD goes with GET. */
export function undescribedRoutes(
  served: readonly ServedRoute[],
  described: readonly DescribedOperation[],
): readonly ServedRoute[] {
  const known = new Set(described.map(({ method, path }) => `${method} ${withoutNames(path)}`));
  return served.filter(
    ({ method, url }) =>
      method !== "HEAD" &&
      !known.has(`${method} ${withoutNames(url)}`) &&
      !deliberately.some((route) => route.method === method && route.url.test(url.toLowerCase())),
  );
}

/** The descriptions of routes that the server does not have. */
export function unservedDescriptions(
  served: readonly ServedRoute[],
  described: readonly DescribedOperation[],
): readonly DescribedOperation[] {
  const known = new Set(served.map(({ method, url }) => `${method} ${withoutNames(url)}`));
  return described.filter(({ method, path }) => !known.has(`${method} ${withoutNames(path)}`));
}

/** Case and the names of parameters do not count. */
function withoutNames(address: string): string {
  return address
    .replace(/\{[^}]*\}|:[^/]+/g, "{}")
    .replace(/(.)\/$/, "$1")
    .toLowerCase();
}
