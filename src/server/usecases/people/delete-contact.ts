import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { contactTable, countPeopleOf } from "../../storage/people/contact-record-rows.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { notAsExpected, requireCustomerRemover } from "./customer-errors.ts";

export interface DeleteContactCommand {
  readonly contactId: number;
  /** Whether the stored state is one in which the caller wants it; default: any is. */
  readonly isExpected?: (stored: ContactRecord) => boolean;
}

/**
 * Marks a company as deleted; tickets go on naming it. False when there is none. Throws `AppError`
 * "forbidden", "preconditionFailed", or "conflict" while people belong to it.
 */
export async function deleteContact(
  context: Context,
  caller: Caller,
  { contactId, isExpected }: DeleteContactCommand,
): Promise<boolean> {
  const current = currentCaller(caller, context.desk.current());
  requireCustomerRemover(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await contactTable.lock(tx, contactId);
      if (stored === null) return false;
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      const count = await countPeopleOf(tx, contactId);
      if (count > 0) throw new AppError("conflict", say(customerTexts.hasPeople, { count }));
      await contactTable.markDeleted(tx, contactId, {
        userId: current.user.userId,
        at: context.clock.now(),
      });
      return true;
    },
    { safeToRetry: true },
  );
}
