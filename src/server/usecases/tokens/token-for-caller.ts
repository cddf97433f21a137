import { ACCESS_TOKEN_SECONDS } from "../../../domain/access/credential-life.ts";
import { sharedScopes } from "../../../domain/access/scope.ts";
import type { Identity } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import type { Application } from "../../storage/applications/applications.ts";
import { issueAccessToken, type IssuedAccessToken } from "./issue-access-token.ts";

export interface CallerTokenWish {
  /** What it is for, in the list of tokens. */
  readonly name: string;
  /** The program that it is for; null = the one that calls. */
  readonly application: Application | null;
  readonly contextIdentifier: string;
}

/**
 * A token for whoever has signed in otherwise. It allows no more than the credential it is made with,
 * ends with it when that is revoked, and made with another token it does not outlive that one.
 */
export function tokenForCaller(
  context: Context,
  { caller, credential }: Identity,
  { name, application, contextIdentifier }: CallerTokenWish,
): Promise<IssuedAccessToken> {
  const { scopes, origin, kind, validUntil } = credential;
  const leftSeconds =
    kind === "token" && validUntil !== null ? validUntil - context.clock.now() : Infinity;
  const { userId } = caller.user;
  return issueAccessToken(context, {
    userId,
    name,
    scopes: application === null ? scopes : sharedScopes(scopes, application.scopes),
    applicationId: application?.applicationId ?? credential.applicationId,
    origin,
    createdByUserId: userId,
    lifeSeconds: Math.min(ACCESS_TOKEN_SECONDS, leftSeconds),
    contextIdentifier,
  });
}
