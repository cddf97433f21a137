import type { Caller } from "../../../domain/access/caller.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";

/** Who is signed in, as a page wants to know it. */
export interface PresentedSession {
  readonly AssociateId: number;
  readonly UserName: string;
  readonly FullName: string;
  readonly ContextIdentifier: string;
  /** Null without a session: there is nothing that it could be bound to. */
  readonly XsrfToken: string | null;
  readonly ValidUntil: string | null;
}

export interface SessionFacts {
  readonly contextIdentifier: string;
  readonly xsrfToken: string | null;
  readonly validUntil: OptionalInstant;
}

export function presentSession(
  { user }: Caller,
  { contextIdentifier, xsrfToken, validUntil }: SessionFacts,
): PresentedSession {
  return {
    AssociateId: user.userId,
    UserName: user.loginName,
    FullName: user.fullName,
    ContextIdentifier: contextIdentifier,
    XsrfToken: xsrfToken,
    ValidUntil: utcText(validUntil),
  };
}

/** Without the milliseconds, which are always zero. */
export function utcText(at: OptionalInstant): string | null {
  return at === null ? null : new Date(at * 1000).toISOString().replace(".000Z", "Z");
}
