import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import { contactDeletedEvent } from "../../../domain/webhooks/records/contact-events.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  countPeopleOf,
  lockContactRecord,
  markContactDeleted,
} from "../../storage/people/contact-record-rows.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
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
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireCustomerRemover(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await lockContactRecord(tx, contactId);
      if (stored === null) return false;
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      const count = await countPeopleOf(tx, contactId);
      if (count > 0) throw new AppError("conflict", say(customerTexts.hasPeople, { count }));
      const author = { userId: current.user.userId, at: context.clock.now() };
      await markContactDeleted(tx, contactId, author);
      const timeZone = desk.settings.baseTimeZone;
      await raiseEvent(tx, contactDeletedEvent(stored, { ...author, timeZone }));
      return true;
    },
    { safeToRetry: true },
  );
}
