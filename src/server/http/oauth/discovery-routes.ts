import type { FastifyInstance } from "fastify";
import { scopes } from "../../../domain/access/scope.ts";
import {
  currentSigningKey,
  publicSigningKeys,
  SIGNING_ALGORITHM,
} from "../../usecases/signing-keys/signing-keys.ts";
import { installationOf } from "../installation-of.ts";
import type { PageOptions } from "../pages/page-options.ts";

/** Where programs read how to sign users in here, and with which keys we sign. */
export function addDiscoveryRoutes(
  pages: FastifyInstance,
  { context, settings }: Pick<PageOptions, "context" | "settings">,
): void {
  pages.get(
    "/login/.well-known/openid-configuration",
    { config: { operation: "OAuth.Configuration" } },
    (request, reply) => {
      const { issuer } = installationOf(request, settings);
      return reply
        .header("content-type", "application/json; charset=utf-8")
        .send(JSON.stringify(describeProvider(issuer)));
    },
  );
  pages.get(
    "/login/.well-known/jwks",
    { config: { operation: "OAuth.Keys" } },
    async (_request, reply) => {
      // Whoever asks before anything was signed would otherwise remember that there are no keys.
      await currentSigningKey(context);
      const keys = await publicSigningKeys(context);
      return reply
        .header("content-type", "application/json; charset=utf-8")
        .send(JSON.stringify({ keys }));
    },
  );
}

function describeProvider(issuer: string): object {
  const clientAuthentication = ["client_secret_basic", "client_secret_post", "none"];
  return {
    issuer,
    authorization_endpoint: `${issuer}/common/oauth/authorize`,
    token_endpoint: `${issuer}/common/oauth/tokens`,
    revocation_endpoint: `${issuer}/common/oauth/revoke`,
    jwks_uri: `${issuer}/.well-known/jwks`,
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [SIGNING_ALGORITHM],
    scopes_supported: ["openid", ...scopes],
    token_endpoint_auth_methods_supported: clientAuthentication,
    revocation_endpoint_auth_methods_supported: clientAuthentication,
    code_challenge_methods_supported: ["S256"],
    prompt_values_supported: ["none", "login", "consent", "select_account"],
    authorization_response_iss_parameter_supported: true,
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  };
}
