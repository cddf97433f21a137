import type { FastifyRequest } from "fastify";

/** Where a caller reaches this server. */
export interface ServerAddress {
  readonly scheme: "http" | "https";
  /** With the port, unless it is the usual one. */
  readonly host: string;
  /** What stands before `/api`: empty, or a slash and more. */
  readonly basePath: string;
}

/** As the request came; behind a trusted proxy, as it came to the proxy. */
export function serverAddressOf({ host, protocol }: FastifyRequest): ServerAddress {
  return { scheme: protocol === "https" ? "https" : "http", host, basePath: "" };
}

export function urlOf({ scheme, host, basePath }: ServerAddress): string {
  return `${scheme}://${host}${basePath}`;
}
