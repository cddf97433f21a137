import type { AccessToken } from "../../../contract/additions/access-token.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { ListedToken } from "../../usecases/tokens/list-tokens.ts";
import { utcText } from "../session/present-session.ts";

/** A token as its owner may see it: everything but the token itself. */
export function presentToken(token: ListedToken): Wire<typeof AccessToken> {
  return {
    TokenId: token.tokenId,
    Name: token.name,
    UserId: token.userId,
    ApplicationId: token.applicationId,
    Scopes: [...token.scopes],
    CreatedBy: token.createdByUserId,
    CreatedAt: utcText(token.createdAt),
    ExpiresAt: utcText(token.expiresAt),
    LastUsedAt: utcText(token.lastUsedAt),
  };
}
