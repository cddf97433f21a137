import { formatEpochDay } from "../business-time/civil-date.ts";
import { createWallClock, firstReachedAt } from "../business-time/wall-clock.ts";
import type { User } from "../desk/user.ts";
import type { Instant } from "../instant.ts";
import type { NotificationWishes } from "../notifications/audience.ts";
import { notificationBits, systemTemplateIds, type OutboxMessage } from "./outbox-message.ts";

/** Who is reminded of tickets that wait: nobody, every user, or those whose e-mail mask says so. */
export type ReminderAudience = "nobody" | "everybody" | "whoeverAsks";

export interface ReminderSettings {
  readonly audience: ReminderAudience;
  /** A ticket is listed once its owner has not looked at it for this long, in days of 24 hours. */
  readonly afterDays: number;
  /** When the reminders of a day go out: minutes since midnight in the desk's time zone. */
  readonly minuteOfDay: number;
}

/** The reminders of one day, which are due. */
export interface DueReminder {
  /** The day they are for, `YYYY-MM-DD`: every user gets one for each day. */
  readonly day: string;
  /** Tickets neither read nor created since then are listed. */
  readonly staleBefore: Instant;
}

const SECONDS_PER_DAY = 86_400;

/** Later than this, the reminders of the next day are nearer, so those of a missed day are dropped. */
const LATEST_SECONDS = SECONDS_PER_DAY / 2;

/** The reminders that should be out at `now`; null in the half day before their time. */
export function dueReminder(
  settings: ReminderSettings,
  now: Instant,
  timeZone: string,
): DueReminder | null {
  if (settings.audience === "nobody") return null;
  const reminderAt = reminderTimes(settings, timeZone);
  // Zones are less than a day away from UTC, so the reminder last due is that of one of these days.
  for (let epochDay = epochDayOf(now) + 1; epochDay >= epochDayOf(now) - 2; epochDay -= 1) {
    const dueAt = reminderAt(epochDay);
    if (dueAt > now) continue;
    if (now - dueAt >= LATEST_SECONDS) return null;
    const staleBefore = Math.max(0, dueAt - settings.afterDays * SECONDS_PER_DAY);
    return { day: formatEpochDay(epochDay), staleBefore };
  }
  return null;
}

/** When reminders go out the next time after `after`; null when nobody is reminded. */
export function nextReminderAt(
  settings: ReminderSettings,
  after: Instant,
  timeZone: string,
): Instant | null {
  if (settings.audience === "nobody") return null;
  const reminderAt = reminderTimes(settings, timeZone);
  let epochDay = epochDayOf(after) - 1;
  while (reminderAt(epochDay) <= after) epochDay += 1;
  return reminderAt(epochDay);
}

/** The ids of the users who get reminders, ascending. */
export function usersToRemind(
  { audience }: Pick<ReminderSettings, "audience">,
  users: Iterable<User>,
  wishes: NotificationWishes,
): number[] {
  if (audience === "nobody") return [];
  return [...users]
    .filter((user) => !user.deleted && user.status !== "Deleted")
    .map(({ userId }) => userId)
    .filter((userId) => audience === "everybody" || asksForReminders(userId, wishes))
    .sort((one, other) => one - other);
}

/** The mail that lists a user's waiting tickets; null when there are none. */
export function reminderMessage(
  userId: number,
  ticketIds: readonly number[],
): OutboxMessage | null {
  if (ticketIds.length === 0) return null;
  return {
    channel: "Email",
    recipients: [{ userId }],
    templateId: systemTemplateIds.openTickets,
    ticketId: 0,
    notification: "ActiveTickets",
    escalationLevelId: 0,
    listedTicketIds: ticketIds,
  };
}

function asksForReminders(userId: number, wishes: NotificationWishes): boolean {
  return ((wishes.get(userId)?.Email ?? 0) & notificationBits.ActiveTickets) !== 0;
}

/** When the reminders of a day go out; a time that the clock skips that day is the end of the gap. */
function reminderTimes(
  { minuteOfDay }: ReminderSettings,
  timeZone: string,
): (epochDay: number) => Instant {
  const clock = createWallClock(timeZone);
  return (epochDay) => firstReachedAt(clock, epochDay * SECONDS_PER_DAY + minuteOfDay * 60);
}

function epochDayOf(at: Instant): number {
  return Math.floor(at / SECONDS_PER_DAY);
}
