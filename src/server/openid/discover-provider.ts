import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type CustomFetch,
  type ServerMetadata,
} from "openid-client";
import { OpenIdRefused } from "./openid-provider.ts";
import type { OpenIdSettings } from "./openid-settings.ts";

/** Signatures that everybody can check and only the provider can make. */
const acceptedAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];

/**
 * Asks the provider where everything is. Signatures are checked although what is signed comes from the
 * provider itself: its token endpoint may be another machine than the one that holds the keys.
 */
export async function discoverProvider(
  { issuer, clientId, clientSecret }: OpenIdSettings,
  guardedFetch: CustomFetch,
): Promise<Configuration> {
  const address = new URL(issuer);
  const insecure = address.protocol === "http:";
  const discovered = await discovery(address, clientId, undefined, None(), {
    [customFetch]: guardedFetch,
    execute: insecure ? [allowInsecureRequests] : [],
  });
  const metadata: ServerMetadata = discovered.serverMetadata();
  const offered = metadata.id_token_signing_alg_values_supported ?? ["RS256"];
  const algorithms = offered.filter((name) => acceptedAlgorithms.includes(name));
  if (algorithms.length === 0) {
    throw new OpenIdRefused(
      `the provider signs in none of these ways: ${acceptedAlgorithms.join()}`,
    );
  }
  const configuration = new Configuration(
    { ...metadata, id_token_signing_alg_values_supported: algorithms },
    clientId,
    undefined,
    clientAuthentication(metadata, clientSecret),
  );
  configuration[customFetch] = guardedFetch;
  if (insecure) allowInsecureRequests(configuration);
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** The header is what providers have to understand who do not say otherwise. */
function clientAuthentication(
  { token_endpoint_auth_methods_supported: methods }: ServerMetadata,
  secret: string | null,
): ClientAuth {
  if (secret === null) return None();
  const knowsHeader = methods?.includes("client_secret_basic") ?? true;
  return knowsHeader ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}
