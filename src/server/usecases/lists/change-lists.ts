import type { Caller } from "../../../domain/access/caller.ts";
import { may, type DeskTask } from "../../../domain/access/desk-task.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { deskChanges } from "../../../domain/audit/desk-changes.ts";
import type { FunctionalRight } from "../../../domain/desk/role.ts";
import { listEvents } from "../../../domain/webhooks/records/list-events.ts";
import type { Context } from "../../context.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { loadDesk } from "../../storage/desk/load-desk.ts";
import { lockLists } from "../../storage/lists/lock-lists.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { raiseEvents } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import { RefusedError } from "../refused.ts";

/** The lists as they are now, which nobody else changes meanwhile, and who changes them. */
export interface ListChange {
  readonly tx: Transaction;
  readonly desk: Desk;
  readonly caller: Caller;
}

/** What a change made, on the desk as it left it. */
export interface ListChanged<Result> {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly result: Result;
}

/** What administrators are allowed to change lists by. */
export type ListTask = Extract<DeskTask, "administerCategories" | "administerService">;

const missingRights: Readonly<Record<ListTask, FunctionalRight>> = {
  administerCategories: "CategoryAdministration",
  administerService: "ServiceAdministration",
};

interface ListWish<Result> {
  readonly caller: Caller;
  readonly task: ListTask;
  /** Which tags the change made; whoever saves a ticket may make others meanwhile. */
  readonly madeTags?: (result: Result) => readonly number[];
}

/**
 * Changes what administrators configure, one change after the other, and decided on what is stored: the
 * copy that this process has may be old. Afterwards that copy has the change, webhooks are told of every
 * row that is another one, and it is written down who changed which. `work` may run more than once. Throws `RefusedError` for callers who may
 * not, and what `work` throws.
 */
export async function changeLists<Result>(
  context: Context,
  { caller, task, madeTags }: ListWish<Result>,
  work: (change: ListChange) => Promise<Result>,
): Promise<ListChanged<Result>> {
  requireTask(currentCaller(caller, context.desk.current()), task);
  const changed = await withTransaction(
    context.database,
    async (tx) => {
      await lockLists(tx);
      const before = await loadDesk(tx);
      const changing = currentCaller(caller, before);
      requireTask(changing, task);
      const result = await work({ tx, desk: before, caller: changing });
      const desk = await loadDesk(tx);
      const author = { userId: changing.user.userId, at: context.clock.now() };
      await raiseEvents(tx, listEvents(before, desk, author));
      const tagIds = new Set(madeTags?.(result));
      await storeAuditEntries(
        tx,
        author,
        deskChanges(before, desk, (id) => tagIds.has(id)),
      );
      return { desk, caller: currentCaller(caller, desk), result };
    },
    { safeToRetry: true },
  );
  await context.desk.refreshIfOlderThan(changed.desk.version);
  return changed;
}

/** Throws `RefusedError` for callers who may not. */
export function requireTask(caller: Caller, task: ListTask): void {
  if (may(caller, task)) return;
  const reason = { code: "missingRight", right: missingRights[task] } as const;
  throw new RefusedError([{ kind: "forbidden", reason }]);
}
