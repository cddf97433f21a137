import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { revokeAccessToken } from "../../storage/tokens/access-tokens.ts";

/**
 * Ends a token of the caller, or anybody's for administrators, and what came out of the same consent.
 * False = there is none that he may see.
 */
export async function revokeToken(
  { database, desk }: Pick<Context, "database" | "desk">,
  caller: Caller,
  tokenId: number,
): Promise<boolean> {
  const userId = isAdministrator(caller) ? null : caller.user.userId;
  const revoked = await revokeAccessToken(database, tokenId, userId);
  desk.tellTokensChanged();
  return revoked;
}
