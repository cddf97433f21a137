import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Priority } from "../../../domain/desk/priority.ts";
import {
  decideSavePriority,
  type PriorityInput,
} from "../../../domain/desk/priority/decide-save-priority.ts";
import {
  previewServiceLevel,
  type ServiceLevelPreview,
} from "../../../domain/escalation/preview-service-level.ts";
import {
  everySecond,
  explainedClockOf,
  type ExplainedClock,
} from "../../../domain/explain/explained-clock.ts";
import { priorityHasFlag } from "../../../domain/desk/priority.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Context } from "../../context.ts";
import { businessClockOf } from "../business-clocks.ts";
import { requireTask } from "./change-lists.ts";
import { findStored, writeOf, type ListSave } from "./list-save.ts";

export interface PriorityPreview extends ServiceLevelPreview {
  readonly priority: Priority;
  readonly desk: Desk;
  /** What deadlines count. */
  readonly openingHours: ExplainedClock;
  /** What the chain counts. */
  readonly chainHours: ExplainedClock;
}

/**
 * What a priority would make of a ticket, saved or not. Stores nothing. Throws `ListRefusedError` for a
 * priority that could not be saved, `RefusedError` for callers who could not save it, `AppError`.
 */
export function previewPriority(
  { desk: cache }: Pick<Context, "desk">,
  caller: Caller,
  { save, createdAt }: PreviewWish,
): PriorityPreview {
  requireTask(caller, "administerService");
  const desk = cache.current();
  const stored = findStored(desk.priorities, save);
  const decision = decideSavePriority({ stored, input: save.input(stored, desk), desk });
  const fields = writeOf(decision, save)?.fields ?? stored;
  if (fields === null) throw new Error("a new priority is never unchanged");
  const priority = { ...fields, priorityId: save.id };
  const zone = desk.settings.baseTimeZone;
  const openingHours = explainedClockOf(priority, zone);
  return {
    priority,
    desk,
    openingHours,
    chainHours: priorityHasFlag(priority, "AlertSchedule") ? openingHours : everySecond,
    ...previewServiceLevel(priority, businessClockOf(priority, zone), createdAt),
  };
}

interface PreviewWish {
  readonly save: ListSave<Priority, PriorityInput>;
  readonly createdAt: Instant;
}
