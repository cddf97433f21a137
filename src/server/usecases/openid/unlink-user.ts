import type { Context } from "../../context.ts";
import { deleteOpenIdIdentities } from "../../storage/openid/openid-identities.ts";
import { deleteSignIns } from "../../storage/sessions/sessions.ts";
import { findUserId } from "../../storage/users.ts";
import { withTransaction } from "../../storage/transaction.ts";

/**
 * Forgets who a user is at OpenID providers, and ends his sign-ins: whoever comes next with his address
 * is linked anew. False = there is no such user, or he is not linked.
 */
export function unlinkUser(
  { database }: Pick<Context, "database">,
  loginName: string,
): Promise<boolean> {
  return withTransaction(database, async (tx) => {
    const userId = await findUserId(tx, loginName.normalize("NFC"));
    if (userId === null || !(await deleteOpenIdIdentities(tx, userId))) return false;
    await deleteSignIns(tx, userId);
    return true;
  });
}
