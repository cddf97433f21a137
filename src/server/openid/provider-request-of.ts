import { createHmac } from "node:crypto";
import type { ProviderRequest } from "./openid-provider.ts";

/**
 * What is needed to take a browser to the provider and back. All of it follows from the secret in the
 * browser's cookie, so that nothing is stored with which somebody else could come back in its place.
 */
export function providerRequestOf(secret: string, redirectUri: string): ProviderRequest {
  const derive = (purpose: string): string =>
    createHmac("sha256", secret).update(`openid ${purpose}`).digest("base64url");
  return {
    redirectUri,
    state: derive("state"),
    nonce: derive("nonce"),
    codeVerifier: derive("code verifier"),
  };
}
