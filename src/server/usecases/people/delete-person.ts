import type { Caller } from "../../../domain/access/caller.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import { personDeletedEvent } from "../../../domain/webhooks/records/person-events.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { lockPersonRecord, markPersonDeleted } from "../../storage/people/person-record-rows.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { isPersonOfUser } from "../../storage/users/user-rows.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
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
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireCustomerRemover(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await lockPersonRecord(tx, personId);
      if (stored === null) return false;
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      if (await isPersonOfUser(tx, personId)) {
        throw new AppError("conflict", say(customerTexts.isUser));
      }
      const author = { userId: current.user.userId, at: context.clock.now() };
      await markPersonDeleted(tx, personId, author);
      const timeZone = desk.settings.baseTimeZone;
      await raiseEvent(tx, personDeletedEvent(stored, { ...author, timeZone }));
      return true;
    },
    { safeToRetry: true },
  );
}
