import type { FastifyRequest } from "fastify";
import type { Installation } from "../usecases/system-users/authenticate-system-user.ts";
import type { CredentialSettings } from "./authentication/credential-settings.ts";

/** This installation under the address at which the request reached it. */
export function installationOf(
  request: FastifyRequest,
  { contextIdentifier }: Pick<CredentialSettings, "contextIdentifier">,
): Installation {
  const origin = originOf(request);
  return { contextIdentifier, issuer: `${origin}/login`, apiUrl: `${origin}/api/` };
}

/** Scheme and host as the caller has them; behind a trusted proxy, as they came to the proxy. */
export function originOf({ protocol, host }: Pick<FastifyRequest, "protocol" | "host">): string {
  return `${protocol}://${host}`;
}
