import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import { idleCutoff } from "../../../domain/access/credential-life.ts";
import type { Context } from "../../context.ts";
import { listAccessTokens, type ListedToken } from "../../storage/tokens/access-tokens.ts";

export type { ListedToken };

/** The tokens that hold, and consents that do: the caller's own, or everybody's for administrators. */
export function listTokens(
  { database, clock }: Pick<Context, "database" | "clock">,
  caller: Caller,
): Promise<ListedToken[]> {
  const userId = isAdministrator(caller) ? null : caller.user.userId;
  const now = clock.now();
  return listAccessTokens(database, userId, { now, idleCutoff: idleCutoff(now) });
}
