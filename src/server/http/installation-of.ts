import type { FastifyRequest } from "fastify";
import type { Installation } from "../usecases/system-users/authenticate-system-user.ts";
import { serverAddressOf, urlOf } from "./server-address.ts";
import type { CredentialSettings } from "./authentication/credential-settings.ts";

/** This installation under the address at which the request reached it. */
export function installationOf(
  request: FastifyRequest,
  { contextIdentifier }: Pick<CredentialSettings, "contextIdentifier">,
): Installation {
  const origin = originOf(request);
  return { contextIdentifier, issuer: `${origin}/login`, apiUrl: `${origin}/api/` };
}

/** Scheme and host under which callers reach this server, whatever tenant's path they used. */
export function originOf(request: FastifyRequest): string {
  return urlOf({ ...serverAddressOf(request), basePath: "" });
}
