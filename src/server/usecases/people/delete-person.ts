import type { Caller } from "../../../domain/access/caller.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { personTable } from "../../storage/people/person-record-rows.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { isPersonOfUser } from "../../storage/users/user-rows.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { notAsExpected, requireCustomerRemover } from "./customer-errors.ts";

export interface DeletePersonCommand {
  readonly personId: number;
  /** Whether the stored state is one in which the caller wants it; default: any is. */
  readonly isExpected?: (stored: PersonRecord) => boolean;
}

/**
 * Marks a person as deleted; tickets go on naming him. False when there is none. Throws `AppError`
 * "forbidden", "preconditionFailed", or "conflict" for the person of a user.
 */
export async function deletePerson(
  context: Context,
  caller: Caller,
  { personId, isExpected }: DeletePersonCommand,
): Promise<boolean> {
  const current = currentCaller(caller, context.desk.current());
  requireCustomerRemover(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await personTable.lock(tx, personId);
      if (stored === null) return false;
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      if (await isPersonOfUser(tx, personId)) {
        throw new AppError("conflict", say(customerTexts.isUser));
      }
      await personTable.markDeleted(tx, personId, {
        userId: current.user.userId,
        at: context.clock.now(),
      });
      return true;
    },
    { safeToRetry: true },
  );
}
