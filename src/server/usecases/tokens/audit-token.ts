import type { Scope } from "../../../domain/access/scope.ts";
import { auditChange, type AuditChange } from "../../../domain/audit/audit-change.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";

/** What may be told of a token. */
interface AuditedToken {
  readonly tokenId: number;
  readonly name: string;
  readonly userId: number;
  readonly scopes: ReadonlySet<Scope>;
  readonly expiresAt: OptionalInstant;
}

/** That somebody made a token, or ended it. */
export function auditToken(
  { tokenId, name, userId, scopes, expiresAt }: AuditedToken,
  action: "Made" | "Deleted",
): AuditChange | null {
  const state = { name, userId, scopes: [...scopes], expiresAt };
  return auditChange({
    area: "Token",
    key: String(tokenId),
    name,
    before: action === "Made" ? null : state,
    after: action === "Made" ? state : null,
  });
}
