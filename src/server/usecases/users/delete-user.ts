import type { Caller } from "../../../domain/access/caller.ts";
import { auditChange } from "../../../domain/audit/audit-change.ts";
import type { User } from "../../../domain/desk/user.ts";
import { associateDeletedEvent } from "../../../domain/webhooks/records/associate-events.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { findDeskVersion } from "../../storage/desk/find-desk-version.ts";
import { deleteSignIns } from "../../storage/sessions/sessions.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { lockAllUsers, markUserDeleted } from "../../storage/users/user-records.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import { say } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { currentCaller } from "../current-caller.ts";
import { requireUserAdministrator } from "./user-errors.ts";

/**
 * Marks a user as deleted, who is signed out everywhere; tickets go on naming him. False when there is
 * none. Throws `AppError` "forbidden", or "conflict" for the caller himself: an administrator is always left.
 */
export async function deleteUser(
  context: Context,
  caller: Caller,
  isMeant: (user: User) => boolean,
): Promise<boolean> {
  requireUserAdministrator(currentCaller(caller, context.desk.current()));
  const isDone = await withTransaction(context.database, async (tx) => {
    await lockAllUsers(tx);
    const desk = await context.desk.refreshIfOlderThan(await findDeskVersion(tx));
    const current = currentCaller(caller, desk);
    requireUserAdministrator(current);
    const user = [...desk.users.values()].find((one) => !one.deleted && isMeant(one));
    if (user === undefined) return false;
    if (user.userId === current.user.userId) {
      throw new AppError("conflict", say(userTexts.notOneself));
    }
    await markUserDeleted(tx, user.userId);
    await deleteSignIns(tx, user.userId);
    const author = { userId: current.user.userId, at: context.clock.now() };
    const { baseTimeZone: timeZone } = desk.settings;
    await raiseEvent(tx, associateDeletedEvent(user, { ...author, timeZone }));
    const [before, after] = [{ deleted: false }, { deleted: true }];
    await storeAuditEntries(tx, author, [
      auditChange({ area: "User", key: String(user.userId), name: user.fullName, before, after }),
    ]);
    return true;
  });
  if (isDone) await context.desk.refreshIfOlderThan(await findDeskVersion(context.database));
  return isDone;
}
