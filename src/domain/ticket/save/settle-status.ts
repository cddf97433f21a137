import { closureAfter } from "../closure.ts";
import { statusTransition } from "../status-machine.ts";
import { endStay, type StatusStay } from "../time-counters.ts";
import { priorityOf, statusOf } from "./find-on-desk.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/**
 * What follows from a status: the finished stay goes to the counters under the hours of the priority
 * the ticket had, closing is measured under the one it has now. Returns the stays that ended.
 */
export function settleStatus(
  draft: TicketDraft,
  save: Pick<SaveSituation, "stored" | "desk" | "now" | "businessClock">,
): StatusStay[] {
  const { stored, desk, now, businessClock } = save;
  const transition = statusTransition(stored?.baseStatus ?? null, draft.baseStatus);
  const clock = businessClock(priorityOf(desk, draft.priorityId));
  Object.assign(draft, closureAfter(transition, draft, { now, businessClock: clock }));
  if (stored === null || stored.statusId === draft.statusId) return [];
  const { counters, stay } = endStay(stored, {
    status: statusOf(desk, stored.statusId),
    businessClock: businessClock(priorityOf(desk, stored.priorityId)),
    now,
  });
  Object.assign(draft, counters);
  return [stay];
}
