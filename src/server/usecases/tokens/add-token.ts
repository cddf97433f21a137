import { hasRight, type Caller } from "../../../domain/access/caller.ts";
import { scopesOf } from "../../../domain/access/scope.ts";
import type { Credential } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { checkLifeDays, checkName, checkScopes, lifeSecondsOf } from "./check-token-wish.ts";
import type { IssuedAccessToken } from "./issue-access-token.ts";
import { issueNamedToken } from "./named-tokens.ts";

export interface AddTokenCommand {
  readonly name: string;
  readonly scopes: readonly string[];
  /** 0 = until it is revoked. */
  readonly lifeDays: number;
  /** 0 = the caller himself. */
  readonly userId: number;
  readonly contextIdentifier: string;
}

/**
 * Makes a token for programs of the caller, or, by a general administrator, of somebody else. A program
 * cannot make itself a token that outlives what its user agreed to. Throws `AppError` "validation" with
 * every member at fault, or "forbidden".
 */
export async function addToken(
  context: Context,
  { caller, credential }: { readonly caller: Caller; readonly credential: Credential },
  command: AddTokenCommand,
): Promise<IssuedAccessToken> {
  if (credential.kind !== "password" && credential.kind !== "session") {
    throw new AppError("forbidden", say(credentialTexts.tokenFromToken));
  }
  const callerId = caller.user.userId;
  const userId = command.userId === 0 ? callerId : command.userId;
  // Whoever can make a token for another user can be him, so no lesser administrator may.
  if (userId !== callerId && !hasRight(caller, "GeneralAdministrator")) {
    throw new AppError("forbidden", say(credentialTexts.tokenForOthers));
  }
  const name = command.name.trim();
  const scopes = scopesOf(command.scopes);
  const isKnown = context.desk.current().users.has(userId);
  const faults = [
    ["Name", checkName(name)],
    ["Scopes", checkScopes(scopes, credential.scopes)],
    ["LifeDays", checkLifeDays(command.lifeDays)],
    ["UserId", isKnown ? null : say(userTexts.unknown)],
  ] as const;
  if (faults.some(([, fault]) => fault !== null)) throw invalidFields(faults);
  return issueNamedToken(context, {
    userId,
    name,
    scopes,
    applicationId: credential.applicationId,
    // It is meant to outlive the sign-in with which it was made.
    origin: { sessionId: null, grantId: null },
    createdByUserId: callerId,
    lifeSeconds: lifeSecondsOf(command.lifeDays),
    contextIdentifier: command.contextIdentifier,
  });
}
