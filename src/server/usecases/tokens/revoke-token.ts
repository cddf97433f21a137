import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { endToken } from "./named-tokens.ts";

/**
 * Ends a token of the caller, or anybody's for administrators, and what came out of the same consent.
 * False = there is none that he may see.
 */
export async function revokeToken(
  { database, desk, clock }: Pick<Context, "database" | "desk" | "clock">,
  caller: Caller,
  tokenId: number,
): Promise<boolean> {
  const { userId } = caller.user;
  const ownerId = isAdministrator(caller) ? null : userId;
  const revoked = await endToken({ database, clock }, { tokenId, ownerId, endedById: userId });
  desk.tellTokensChanged();
  return revoked;
}
