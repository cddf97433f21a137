import type { Caller } from "../../../domain/access/caller.ts";
import type { Priority } from "../../../domain/desk/priority.ts";
import {
  decideSavePriority,
  type PriorityInput,
} from "../../../domain/desk/priority/decide-save-priority.ts";
import type { Context } from "../../context.ts";
import { storePriority } from "../../storage/lists/priority-rows.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import {
  findStored,
  writeOf,
  requireExpected,
  type IsExpected,
  type ListSave,
} from "./list-save.ts";

const task = "administerService";

/** Stores a priority; returns its id. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function savePriority(
  context: Context,
  caller: Caller,
  save: ListSave<Priority, PriorityInput>,
): Promise<ListChanged<number>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = findStored(desk.priorities, save);
    const decision = decideSavePriority({ stored, input: save.input(stored, desk), desk });
    const write = writeOf(decision, save);
    return write === null ? save.id : storePriority(tx, save.id, write);
  });
}

/** Marks a priority as deleted; false when there is none. Throws `ListRefusedError` while it is needed. */
export async function deletePriority(
  context: Context,
  caller: Caller,
  priorityId: number,
  isExpected?: IsExpected<Priority>,
): Promise<boolean> {
  const { result } = await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = desk.priorities.get(priorityId);
    if (stored === undefined) return false;
    requireExpected(stored, isExpected);
    const decision = decideSavePriority({ stored, input: { deleted: true }, desk });
    const write = writeOf(decision, { isFaulty: () => false });
    if (write !== null) await storePriority(tx, priorityId, write);
    return true;
  });
  return result;
}
