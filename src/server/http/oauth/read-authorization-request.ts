import type { Client } from "../../usecases/oauth/find-client.ts";
import type { Parameters } from "../pages/read-parameters.ts";
import { OauthError } from "./oauth-error.ts";
import { wishedScopes, type WishedScopes } from "./wished-scopes.ts";

/** A program that is known, and an address of its own to which a browser may be sent. */
export interface RedirectTarget {
  readonly client: Client;
  readonly redirectUri: string;
}

/** What a program asks of a user. */
export interface AuthorizationRequest extends WishedScopes {
  readonly codeChallenge: string | null;
  readonly nonce: string | null;
  /** `none`: without a page. `login`: whoever is signed in has to show it again. */
  readonly prompt: "none" | "login" | null;
  /** How long ago the user may have signed in. */
  readonly maxAgeSeconds: number | null;
  readonly loginHint: string;
}

/** Null when a browser must not be sent anywhere: who knows where to. The address is compared as text. */
export function redirectTargetOf(
  parameters: Parameters,
  client: Client | null,
): RedirectTarget | null {
  const redirectUri = parameters.get("redirect_uri");
  if (client === null || redirectUri === undefined) return null;
  return client.redirectUris.includes(redirectUri) ? { client, redirectUri } : null;
}

/** Throws `OauthError` for a request that cannot be granted, whatever the user says. */
export function readAuthorizationRequest(
  parameters: Parameters,
  { client }: RedirectTarget,
): AuthorizationRequest {
  const [faulty] = parameters.faulty;
  if (faulty !== undefined) {
    throw invalid("A parameter stands there twice or contains control characters.");
  }
  checkKind(parameters);
  const wished = wishedScopes(parameters.get("scope"), client.scopes);
  if (wished === null) {
    throw new OauthError("invalid_scope", "The scopes are openid, read and write.");
  }
  return {
    ...wished,
    codeChallenge: readChallenge(parameters, client),
    nonce: parameters.get("nonce") ?? null,
    prompt: readPrompt(parameters.get("prompt")),
    maxAgeSeconds: readMaxAge(parameters.get("max_age")),
    loginHint: parameters.get("login_hint") ?? "",
  };
}

function checkKind(parameters: Parameters): void {
  if (parameters.get("request") !== undefined) {
    throw new OauthError("request_not_supported", "Send the parameters themselves.");
  }
  if (parameters.get("request_uri") !== undefined) {
    throw new OauthError("request_uri_not_supported", "Send the parameters themselves.");
  }
  const responseType = parameters.get("response_type");
  if (responseType === undefined) throw invalid("The parameter response_type is missing.");
  if (responseType !== "code") {
    throw new OauthError("unsupported_response_type", "The response_type is code.");
  }
  if ((parameters.get("response_mode") ?? "query") !== "query") {
    throw invalid("The response_mode is query.");
  }
}

/** A program without a secret has nothing else that keeps a stolen code from being used. */
function readChallenge(parameters: Parameters, { secretHash }: Client): string | null {
  const challenge = parameters.get("code_challenge");
  const method = parameters.get("code_challenge_method");
  if (challenge === undefined) {
    if (method !== undefined) throw invalid("The parameter code_challenge is missing.");
    if (secretHash !== null) return null;
    throw invalid("A program without a secret sends a code_challenge.");
  }
  if (method !== "S256") throw invalid("The code_challenge_method is S256.");
  if (!/^[\w-]{43}$/.test(challenge)) throw invalid("The code_challenge has 43 characters.");
  return challenge;
}

/** Every consent is asked for and accounts are not chosen from a list, so two of the values add nothing. */
function readPrompt(parameter: string | undefined): AuthorizationRequest["prompt"] {
  const names = new Set((parameter ?? "").split(" ").filter((name) => name !== ""));
  if (names.has("none")) {
    if (names.size > 1) throw invalid("The prompt none stands alone.");
    return "none";
  }
  return names.has("login") || names.has("select_account") ? "login" : null;
}

function readMaxAge(parameter: string | undefined): number | null {
  if (parameter === undefined) return null;
  if (!/^\d{1,9}$/.test(parameter)) throw invalid("The max_age is a number of seconds.");
  return Number(parameter);
}

function invalid(description: string): OauthError {
  return new OauthError("invalid_request", description);
}
