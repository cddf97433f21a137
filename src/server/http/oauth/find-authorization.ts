import type { Context } from "../../context.ts";
import { findClient } from "../../usecases/oauth/find-client.ts";
import { readParameters } from "../pages/read-parameters.ts";
import { OauthError } from "./oauth-error.ts";
import {
  readAuthorizationRequest,
  redirectTargetOf,
  type AuthorizationRequest,
  type RedirectTarget,
} from "./read-authorization-request.ts";

/** A request of a known program, as far as it could be understood. */
export interface FoundAuthorization {
  /** The request as it came. */
  readonly query: string;
  readonly target: RedirectTarget;
  readonly state: string | undefined;
  readonly asked: AuthorizationRequest | OauthError;
}

/** Null when nobody knows the program, or it does not have the address that it names. */
export async function findAuthorization(
  context: Pick<Context, "database">,
  query: string,
): Promise<FoundAuthorization | null> {
  const parameters = readParameters(new URLSearchParams(query));
  const clientId = parameters.get("client_id");
  const client = clientId === undefined ? null : await findClient(context, clientId);
  const target = redirectTargetOf(parameters, client);
  if (target === null) return null;
  const found = { query, target, state: parameters.get("state") };
  try {
    return { ...found, asked: readAuthorizationRequest(parameters, target) };
  } catch (error) {
    if (!(error instanceof OauthError)) throw error;
    return { ...found, asked: error };
  }
}
