import type { Desk } from "../desk/desk.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import { lostHours, type ExplainedClock } from "./explained-clock.ts";

/** The opening hours of a priority that a ticket has or once had, which may be gone from the desk. */
export function clockOfPriority(
  {
    desk,
    clockOf,
  }: Pick<ExplainSituation, "clockOf"> & { readonly desk: Pick<Desk, "priorities"> },
  priorityId: number,
): ExplainedClock {
  const priority = desk.priorities.get(priorityId);
  return priority === undefined ? lostHours(priorityId) : clockOf(priority);
}
