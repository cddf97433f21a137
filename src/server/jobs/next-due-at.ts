import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import { nextReminderAt } from "../../domain/jobs/open-ticket-reminder.ts";
import { retentionSeconds } from "../../domain/jobs/retention.ts";
import type { Context } from "../context.ts";
import { loadReminderSettings } from "../storage/jobs/load-reminder-settings.ts";
import { findNextDue } from "../storage/jobs/next-due.ts";
import { LOOSE_SECONDS } from "../usecases/sweep-attachments.ts";

/**
 * The first instant after `after` at which something falls due that is not due yet; null = nothing
 * will, as things stand.
 */
export async function findNextDueAt(context: Context, after: Instant): Promise<OptionalInstant> {
  const { database } = context;
  const { settings } = context.desk.current();
  const retention = retentionSeconds(settings);
  const [times, reminders] = await Promise.all([
    findNextDue(database, {
      after,
      changedAfter: Math.max(0, after - retention),
      looseAfter: after - LOOSE_SECONDS,
    }),
    loadReminderSettings(database),
  ]);
  const removalAt = times.lastChangedAt === null ? null : times.lastChangedAt + retention;
  const sweepAt = times.looseSince === null ? null : times.looseSince + LOOSE_SECONDS;
  const reminderAt = nextReminderAt(reminders, after, settings.baseTimeZone);
  const candidates = [times.activatesAt, times.escalatesAt, removalAt, sweepAt, reminderAt];
  const dueTimes = candidates.filter((at) => at !== null);
  return dueTimes.length === 0 ? null : Math.min(...dueTimes);
}
