import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { tenantTexts } from "../../texts/tenant-texts.ts";
import { say } from "../../texts/text.ts";

/** The tenant that an address names. */
interface NamedTenant {
  /** As it stands in the address, with its leading slash; empty when none is named. */
  readonly prefix: string;
  readonly isOurs: boolean;
}

const unnamed: NamedTenant = { prefix: "", isOurs: true };
const named = new WeakMap<IncomingMessage, NamedTenant>();

/** A first segment before one of the families of routes that belong to a tenant. */
const prefixForm = /^\/([^/?#]+)(?=\/(?:api|login|app)(?:[/?#]|$))/i;
const families: ReadonlySet<string> = new Set(["api", "login", "app"]);

/**
 * Takes the tenant off the addresses that name one, so that every route is there with and without it:
 * `/Cust12345/api/v1/…` is `/api/v1/…`.
 */
export function createUrlRewriter(contextIdentifier: string): (request: IncomingMessage) => string {
  return (request) => {
    const url = request.url ?? "/";
    const [prefix, segment = ""] = prefixForm.exec(url) ?? [];
    if (prefix === undefined || families.has(segment.toLowerCase())) return url;
    const isOurs = decoded(segment).toLowerCase() === contextIdentifier.toLowerCase();
    named.set(request, { prefix, isOurs });
    return url.slice(prefix.length);
  };
}

/** Refuses requests that are meant for somebody else's desk. */
export function refuseOtherTenants(app: FastifyInstance): void {
  app.addHook("onRequest", (request, _reply, done) => {
    const { isOurs } = named.get(request.raw) ?? unnamed;
    done(isOurs ? undefined : new AppError("misdirected", say(tenantTexts.wrongTenant)));
  });
}

/** What comes before `/api` in the addresses that this caller uses; empty or `/Cust12345`. */
export function tenantPrefixOf(request: FastifyRequest): string {
  return (named.get(request.raw) ?? unnamed).prefix;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
