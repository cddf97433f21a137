import type { Caller } from "../../../domain/access/caller.ts";
import type { DeskEvent } from "../../../domain/webhooks/event.ts";
import type { EventOrigin } from "../../../domain/webhooks/records/columns.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { RecordTable } from "../../storage/people/record-table.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import type { Text } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { notAsExpected, requireCustomerRemover } from "./customer-errors.ts";

/** What sets people and companies apart where they are deleted. */
interface DeletedCustomer<Fields, Stored> {
  readonly table: RecordTable<Fields, Stored>;
  /** Why a record cannot go; null = it can. */
  readonly hindrance: (tx: Transaction, recordId: number) => Promise<Text | null>;
  /** What webhooks are told. */
  readonly event: (stored: Stored, origin: EventOrigin) => DeskEvent;
}

export interface DeleteCustomerCommand<Stored> {
  readonly recordId: number;
  /** Whether the stored state is one in which the caller wants it; default: any is. */
  readonly isExpected?: (stored: Stored) => boolean;
}

/**
 * Marks a person or a company as deleted; tickets go on naming it. False when there is none. Throws
 * `AppError` "forbidden", "preconditionFailed", or "conflict" for what hinders it.
 */
export async function deleteCustomer<Fields, Stored>(
  { table, hindrance, event }: DeletedCustomer<Fields, Stored>,
  context: Context,
  caller: Caller,
  { recordId, isExpected }: DeleteCustomerCommand<Stored>,
): Promise<boolean> {
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireCustomerRemover(current);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = await table.lock(tx, recordId);
      if (stored === null) return false;
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      const reason = await hindrance(tx, recordId);
      if (reason !== null) throw new AppError("conflict", reason);
      const author = { userId: current.user.userId, at: context.clock.now() };
      await table.markDeleted(tx, recordId, author);
      const timeZone = desk.settings.baseTimeZone;
      await raiseEvent(tx, event(stored, { ...author, timeZone }));
      return true;
    },
    { safeToRetry: true },
  );
}
