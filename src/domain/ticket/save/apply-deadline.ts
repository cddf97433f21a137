import { firstDeadline, nextDeadline } from "../deadline.ts";
import { priorityOf } from "./find-on-desk.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/** The deadline, after the priority is known. */
export function applyDeadline(draft: TicketDraft, save: SaveSituation): void {
  const { input, desk, stored, businessClock } = save;
  if (draft.priorityId === 0) return;
  const priority = priorityOf(desk, draft.priorityId);
  const basis = {
    createdAt: draft.createdAt,
    deadlineMinutes: priority.deadlineMinutes,
    businessClock: businessClock(priority),
  };
  const wanted = input.deadlineAt;
  const deadline =
    stored === null
      ? firstDeadline(wanted, basis)
      : nextDeadline(
          stored,
          { wanted, priorityChanged: draft.priorityId !== stored.priorityId },
          basis,
        );
  Object.assign(draft, deadline);
}
