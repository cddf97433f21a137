import { parseAccessToken } from "../../auth/access-token-text.ts";
import { hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { findAccessToken, revokeAccessToken } from "../../storage/tokens/access-tokens.ts";
import { lockRefreshToken, revokeGrant } from "../../storage/tokens/refresh-tokens.ts";
import { withTransaction } from "../../storage/transaction.ts";
import type { Client } from "./find-client.ts";

/**
 * Ends a token of either kind that a program has no more use for, and all that came out of the same
 * consent. False = it is the token of another program. One that nobody knows has ended already.
 */
export async function revokeClientToken(
  { database, desk }: Pick<Context, "database" | "desk">,
  { applicationId }: Client,
  token: string,
): Promise<boolean> {
  const ended = await withTransaction(database, async (tx) => {
    const secret = parseAccessToken(token)?.secret;
    if (secret === undefined) {
      const refreshToken = await lockRefreshToken(tx, hashSecret(token));
      if (refreshToken === null) return true;
      if (refreshToken.applicationId !== applicationId) return false;
      await revokeGrant(tx, refreshToken.grantId);
      return true;
    }
    const accessToken = await findAccessToken(tx, hashSecret(secret));
    if (accessToken === null) return true;
    if (accessToken.applicationId !== applicationId) return false;
    await revokeAccessToken(tx, accessToken.tokenId, null);
    return true;
  });
  desk.tellTokensChanged();
  return ended;
}
