import { ACCESS_TOKEN_SECONDS } from "../../../domain/access/credential-life.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { findCaller } from "../../auth/callers.ts";
import { hashSecret, isSameHash } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import type { Application } from "../../storage/applications/applications.ts";
import { useStatement } from "../../storage/tokens/used-statements.ts";
import { findApplication } from "../applications/find-application.ts";
import { signClaims } from "../signing-keys/sign-claims.ts";
import { identityClaims } from "../tokens/identity-claims.ts";
import { issueLoginTicket } from "../tokens/issue-login-ticket.ts";
import {
  isSignedBy,
  parseSignedSystemToken,
  type SignedSystemToken,
} from "./signed-system-token.ts";

export interface SystemUserWish {
  readonly signedSystemToken: string;
  readonly applicationToken: string;
  /** For which installation. */
  readonly contextIdentifier: string;
}

/** How this installation is called and reached. */
export interface Installation {
  readonly contextIdentifier: string;
  readonly issuer: string;
  readonly apiUrl: string;
}

const CLOCKS_DIFFER_SECONDS = 5 * 60;

interface SystemUser {
  readonly application: Application;
  readonly caller: Caller;
}

/**
 * Signs a program in as its system user: it shows by a signature that it holds the key that was
 * registered for it. Returns a signed token that carries a ticket, or null; why, only the log tells.
 */
export async function authenticateSystemUser(
  context: Context,
  wish: SystemUserWish,
  installation: Installation,
): Promise<string | null> {
  const found = await findSystemUser(context, wish, installation);
  if (typeof found === "string") {
    context.log.warn({ reason: found }, "a system user was refused");
    return null;
  }
  const { application, caller } = found;
  const { contextIdentifier, issuer, apiUrl } = installation;
  const { ticket } = await issueLoginTicket(context, {
    userId: caller.user.userId,
    scopes: application.scopes,
    applicationId: application.applicationId,
    origin: { sessionId: null, grantId: null },
    contextIdentifier,
  });
  return signClaims(context, {
    issuer,
    audience: application.clientId,
    subject: caller.user.loginName,
    lifeSeconds: ACCESS_TOKEN_SECONDS,
    payload: identityClaims(caller, { ticket, contextIdentifier, apiUrl }),
  });
}

/** The text is the reason of a refusal. */
async function findSystemUser(
  context: Context,
  wish: SystemUserWish,
  { contextIdentifier }: Installation,
): Promise<SystemUser | string> {
  const { database, desk, clock } = context;
  if (wish.contextIdentifier !== contextIdentifier) return "another installation is meant";
  const signed = parseSignedSystemToken(wish.signedSystemToken);
  if (signed === null) return "the signed token is not well formed";
  const application = await findApplication(context, wish.applicationToken);
  if (application === null) return "the application is not known";
  if (!isSignedForSystemUser(application, signed)) return "the signature or the token is wrong";
  if (Math.abs(clock.now() - signed.signedAt) > CLOCKS_DIFFER_SECONDS) {
    return "it was signed at another time";
  }
  const caller = findCaller(desk.current(), application.systemUserId ?? 0);
  if (caller === null) return "the system user may not sign in";
  // What is signed, not the signature: that can be written in more than one way.
  const statementHash = hashSecret(`${application.clientId} ${signed.statement}`);
  const expiresAt = signed.signedAt + CLOCKS_DIFFER_SECONDS + 1;
  if (!(await useStatement(database, statementHash, expiresAt))) return "it was used before";
  return { application, caller };
}

function isSignedForSystemUser(
  { publicKey, systemTokenHash }: Application,
  signed: SignedSystemToken,
): boolean {
  if (publicKey === null || systemTokenHash === null) return false;
  const isToken = isSameHash(systemTokenHash, hashSecret(signed.systemToken));
  return isSignedBy(signed, publicKey) && isToken;
}
