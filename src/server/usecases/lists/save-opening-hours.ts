import type { Caller } from "../../../domain/access/caller.ts";
import type { Priority } from "../../../domain/desk/priority.ts";
import { decideSavePriority } from "../../../domain/desk/priority/decide-save-priority.ts";
import {
  faultsOfIntervals,
  hoursOfIntervals,
  type OpeningIntervals,
} from "../../../domain/desk/priority/opening-intervals.ts";
import type { Context } from "../../context.ts";
import { storePriority } from "../../storage/lists/priority-rows.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import { ListRefusedError } from "./list-refused-error.ts";
import { requireExpected, unknownRow, writeOf, type IsExpected } from "./list-save.ts";

/** Gives a priority opening hours with breaks. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function saveOpeningHours(
  context: Context,
  caller: Caller,
  wish: {
    readonly priorityId: number;
    readonly intervals: OpeningIntervals;
    readonly isExpected?: IsExpected<Priority>;
  },
): Promise<ListChanged<void>> {
  return changeLists(context, { caller, task: "administerService" }, async ({ tx, desk }) => {
    const stored = requirePriority(desk.priorities.get(wish.priorityId), wish.priorityId);
    requireExpected(stored, wish.isExpected);
    const input = hoursOfFaultless(wish.intervals);
    const write = writeOf(decideSavePriority({ stored, input, desk }), { isFaulty: () => false });
    if (write !== null) await storePriority(tx, wish.priorityId, write);
  });
}

/** Throws `ListRefusedError` for intervals that nobody can be open in. */
export function hoursOfFaultless(intervals: OpeningIntervals): ReturnType<typeof hoursOfIntervals> {
  const faults = faultsOfIntervals(intervals);
  if (faults.length > 0) throw new ListRefusedError(faults);
  return hoursOfIntervals(intervals);
}

export function requirePriority(priority: Priority | undefined, priorityId: number): Priority {
  if (priority === undefined) throw unknownRow(priorityId);
  return priority;
}
