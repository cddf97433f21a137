import type { Clock } from "../../clock.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import type { Database } from "../../storage/database.ts";
import { revokeAccessToken } from "../../storage/tokens/access-tokens.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { auditToken } from "./audit-token.ts";
import {
  issueAccessToken,
  type AccessTokenWish,
  type IssuedAccessToken,
} from "./issue-access-token.ts";

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
}

/** Makes a token that somebody asked for by its name, and writes down that he did. */
export function issueNamedToken(
  { database, clock }: Parts,
  wish: AccessTokenWish,
): Promise<IssuedAccessToken> {
  return withTransaction(database, async (tx) => {
    const issued = await issueAccessToken({ database: tx, clock }, wish);
    const author = { userId: wish.createdByUserId, at: clock.now() };
    await storeAuditEntries(tx, author, [auditToken({ ...wish, ...issued }, "Made")]);
    return issued;
  });
}

/** Ends a token with everything that came out of the same consent; false = there is none. */
export function endToken(
  { database, clock }: Parts,
  wish: {
    readonly tokenId: number;
    /** Whose it has to be; null = anybody's. */
    readonly ownerId: number | null;
    /** Null = on the server's command line. */
    readonly endedById: number | null;
  },
): Promise<boolean> {
  return withTransaction(database, async (tx) => {
    const tokens = await revokeAccessToken(tx, wish.tokenId, wish.ownerId);
    const author = { userId: wish.endedById, at: clock.now() };
    const changes = tokens.map((token) => auditToken(token, "Deleted"));
    await storeAuditEntries(tx, author, changes);
    return tokens.length > 0;
  });
}
