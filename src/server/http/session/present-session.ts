import type { Session } from "../../../contract/additions/session.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";

export interface SessionFacts {
  readonly contextIdentifier: string;
  readonly xsrfToken: string | null;
  readonly validUntil: OptionalInstant;
}

export function presentSession(
  { user }: Caller,
  { contextIdentifier, xsrfToken, validUntil }: SessionFacts,
): Wire<typeof Session> {
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
