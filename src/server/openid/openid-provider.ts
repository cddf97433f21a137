import type { OpenIdSettings } from "./openid-settings.ts";

/** One way of a browser to the provider and back. */
export interface ProviderRequest {
  /** The address of ours that the provider sends the browser back to. */
  readonly redirectUri: string;
  /** Comes back with the browser. */
  readonly state: string;
  /** Comes back in the id token. */
  readonly nonce: string;
  /** Shown with the code that comes back, and known to nobody else. */
  readonly codeVerifier: string;
}

/** Somebody as the provider knows him. */
export interface OpenIdIdentity {
  readonly issuer: string;
  /** Stays the same for him, whatever else changes. */
  readonly subject: string;
  /** Value of the claim by which users are found; null = the provider does not tell it. */
  readonly claimed: string | null;
  /** The provider has made sure that what is claimed belongs to him. */
  readonly verified: boolean;
}

/** The provider did not sign anybody in, or what came back is not what it seems to be. */
export class OpenIdRefused extends Error {
  override readonly name = "OpenIdRefused";
}

/** Somebody else who signs users in. Its methods throw `ProviderUnreachable` when he does not answer. */
export interface OpenIdProvider {
  readonly buttonLabel: OpenIdSettings["buttonLabel"];
  /** Where to send the browser. */
  addressFor(request: ProviderRequest): Promise<URL>;
  /** Whom the provider signed in. Throws `OpenIdRefused` unless everything about the answer is right. */
  identify(request: ProviderRequest, query: string): Promise<OpenIdIdentity>;
}
