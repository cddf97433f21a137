import type { Caller } from "../../../domain/access/caller.ts";
import { findCaller } from "../../auth/callers.ts";
import type { Context } from "../../context.ts";
import type { OpenIdIdentity } from "../../openid/openid-provider.ts";
import {
  findLinkedUser,
  findUsersByNameOrEmail,
  storeOpenIdIdentity,
  type FoundUser,
} from "../../storage/openid/openid-identities.ts";

/** Why somebody whom the provider knows is nobody here; for the log only. */
export interface UnknownIdentity {
  readonly reason: string;
}

type FindContext = Pick<Context, "database" | "desk" | "clock">;

/**
 * The user that somebody at the provider is. The first time he is found by what the provider claims, and
 * linked to it; from then on the link alone counts, so that whoever gets his address later is not let in
 * as him, and he is not let in as whoever had his new one before.
 */
export async function findUserOfIdentity(
  context: FindContext,
  identity: OpenIdIdentity,
): Promise<Caller | UnknownIdentity> {
  if (/\p{Cc}/u.test(`${identity.issuer}${identity.subject}${identity.claimed}`)) {
    return { reason: "a claim contains control characters" };
  }
  const linked = await findLinkedUser(context.database, identity);
  if (linked !== null) return callerOf(context, linked);
  const found = await findClaimed(context, identity);
  if ("reason" in found) return found;
  const { userId } = found.user;
  const isNew = await storeOpenIdIdentity(context.database, identity, {
    userId,
    linkedAt: context.clock.now(),
  });
  if (isNew) return found;
  // He may have come with two browsers at once.
  const now = await findLinkedUser(context.database, identity);
  if (now?.userId === userId) return found;
  return { reason: `user ${userId} is somebody else at the provider` };
}

async function findClaimed(
  context: FindContext,
  { claimed, verified }: OpenIdIdentity,
): Promise<Caller | UnknownIdentity> {
  if (claimed === null) return { reason: "the provider does not tell the claim" };
  if (!verified) return { reason: "the e-mail address is not verified" };
  const named = await findUsersByNameOrEmail(context.database, claimed.normalize("NFC"));
  const callers: Caller[] = [];
  for (const user of named) {
    const caller = await callerOf(context, user);
    if (!("reason" in caller)) callers.push(caller);
  }
  const [only, ...others] = callers;
  if (only === undefined) return { reason: "no active user has that name or address" };
  return others.length === 0 ? only : { reason: "several users have that name or address" };
}

async function callerOf(
  { desk }: Pick<Context, "desk">,
  { userId, deskVersion }: FoundUser,
): Promise<Caller | UnknownIdentity> {
  const caller = findCaller(await desk.refreshIfOlderThan(deskVersion), userId);
  return caller ?? { reason: `user ${userId} may not sign in` };
}
