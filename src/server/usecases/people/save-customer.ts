import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { SaveCustomerDecision } from "../../../domain/people/decide-save-customer.ts";
import type { DeskEvent } from "../../../domain/webhooks/event.ts";
import type { EventOrigin, RecordChange } from "../../../domain/webhooks/records/columns.ts";
import type { Context } from "../../context.ts";
import type { AppError } from "../../errors.ts";
import type { RecordTable } from "../../storage/people/record-table.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import { CustomerRefusedError, notAsExpected, requireCustomerWriter } from "./customer-errors.ts";

/** What sets people and companies apart where they are saved. */
export interface SavedCustomer<Fields, Stored, View> {
  readonly table: RecordTable<Fields, Stored>;
  readonly missing: (recordId: number) => AppError;
  /** Completes a record as its reader gets it. */
  readonly view: (tx: Transaction, reader: CustomerReader, record: Stored) => Promise<View>;
  /** Reads what the wish names besides, and decides. */
  readonly decide: (
    tx: Transaction,
    situation: CustomerSituation<Fields, Stored>,
  ) => Promise<SaveCustomerDecision<Fields>>;
  /** What webhooks are told. */
  readonly event: (change: RecordChange<Stored>, origin: EventOrigin) => DeskEvent;
  /** Writes what follows from a change of what there was. */
  readonly afterChange?: (
    tx: Transaction,
    change: { readonly before: Stored; readonly after: Stored },
    origin: EventOrigin,
  ) => Promise<void>;
}

interface CustomerReader {
  readonly desk: Desk;
  readonly caller: Caller;
}

interface CustomerSituation<Fields, Stored> {
  /** Null for a new one. */
  readonly stored: Stored | null;
  readonly input: Partial<Fields>;
  readonly desk: Desk;
}

export interface SaveCustomerCommand<Fields, Stored, View> {
  /** 0 makes a new record. */
  readonly recordId: number;
  /** The wish; it may depend on what is stored. */
  readonly input: (stored: View | null) => Partial<Fields>;
  /** The request has faults of its own: the record is checked to the end but not stored. Asked after `input`. */
  readonly isFaulty: () => boolean;
  /** Whether the stored state is one in which the caller wants the save; default: any is. */
  readonly isExpected?: (stored: Stored | null) => boolean;
}

/**
 * Creates or changes a person or a company. Throws `CustomerRefusedError` with everything that stands
 * against it, or `AppError` "forbidden", "notFound" or "preconditionFailed".
 */
export async function saveCustomer<Fields, Stored, View>(
  { table, view, decide, ...kind }: SavedCustomer<Fields, Stored, View>,
  context: Context,
  caller: Caller,
  command: SaveCustomerCommand<Fields, Stored, View>,
): Promise<View> {
  const { recordId, isExpected } = command;
  const desk = context.desk.current();
  const reader = { desk, caller: currentCaller(caller, desk) };
  requireCustomerWriter(reader.caller);
  return withTransaction(
    context.database,
    async (tx) => {
      const stored = recordId === 0 ? null : await table.lock(tx, recordId);
      if (recordId !== 0 && stored === null) throw kind.missing(recordId);
      if (isExpected !== undefined && !isExpected(stored)) throw notAsExpected();
      const shown = stored === null ? null : await view(tx, reader, stored);
      const decision = await decide(tx, { stored, input: command.input(shown), desk });
      const refusals = decision.kind === "faulty" ? decision.refusals : [];
      if (decision.kind === "faulty" || command.isFaulty())
        throw new CustomerRefusedError(refusals);
      if (decision.kind === "unchanged") return required(shown);
      const { fields } = decision;
      const author = { userId: reader.caller.user.userId, at: context.clock.now() };
      const saved =
        stored === null
          ? await table.store(tx, fields, author)
          : await table.change(tx, { recordId, fields }, author);
      const origin = { ...author, timeZone: desk.settings.baseTimeZone };
      await raiseEvent(tx, kind.event({ before: stored, after: saved }, origin));
      if (stored !== null) await kind.afterChange?.(tx, { before: stored, after: saved }, origin);
      return view(tx, reader, saved);
    },
    { safeToRetry: true },
  );
}

function required<View>(shown: View | null): View {
  if (shown === null) throw new Error("a new record is always written");
  return shown;
}
