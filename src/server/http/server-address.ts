import type { FastifyInstance, FastifyRequest } from "fastify";
import { tenantPrefixOf } from "./tenant/tenant-prefix.ts";

declare module "fastify" {
  interface FastifyInstance {
    addressOverrides: AddressOverrides;
  }
}

/** What of this server's address is told to callers in place of what they used. */
export interface AddressOverrides {
  readonly linkScheme: "request" | "http" | "https";
  /** null = as in the request. */
  readonly linkHost: string | null;
  /** 0 = as in the request. */
  readonly linkPort: number;
}

export const addressesAsRequested: AddressOverrides = {
  linkScheme: "request",
  linkHost: null,
  linkPort: 0,
};

/** Where a caller reaches this server. */
export interface ServerAddress {
  readonly scheme: "http" | "https";
  /** With the port, unless it is the usual one of the scheme. */
  readonly host: string;
  /** What stands before `/api`: empty, or a slash and the tenant's name. */
  readonly basePath: string;
}

/** To be called once, before routes are added. */
export function overrideAddresses(app: FastifyInstance, overrides: AddressOverrides): void {
  app.decorate("addressOverrides", overrides);
}

/**
 * The address that links in an answer begin with: the one that the request came to, behind a trusted
 * proxy the one that it came to there, unless the configuration says otherwise.
 */
export function serverAddressOf(request: FastifyRequest): ServerAddress {
  const { linkScheme, linkHost, linkPort } = request.server.addressOverrides;
  const sentScheme = request.protocol === "https" ? "https" : "http";
  const scheme = linkScheme === "request" ? sentScheme : linkScheme;
  const [, sentHost = "", sentPort = ""] =
    /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(request.host) ?? [];
  const port = linkPort === 0 ? sentPort : String(linkPort);
  // The oldest clients name no host.
  const host = linkHost ?? (sentHost === "" ? "localhost" : sentHost);
  const isUsual = port === "" || port === (scheme === "https" ? "443" : "80");
  return { scheme, host: isUsual ? host : `${host}:${port}`, basePath: tenantPrefixOf(request) };
}

export function urlOf({ scheme, host, basePath }: ServerAddress): string {
  return `${scheme}://${host}${basePath}`;
}
