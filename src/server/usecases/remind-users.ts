import type { Instant } from "../../domain/instant.ts";
import {
  dueReminder,
  reminderMessage,
  usersToRemind,
} from "../../domain/jobs/open-ticket-reminder.ts";
import type { Context } from "../context.ts";
import type { DueSearch, DueWork } from "./due-work.ts";
import { loadNotificationWishes } from "../storage/notifications/load-audiences.ts";
import { loadReminderSettings } from "../storage/jobs/load-reminder-settings.ts";
import {
  claimUserReminder,
  commitReminder,
  listReminded,
  type ReminderClaim,
} from "../storage/jobs/user-reminders.ts";
import { withTransaction } from "../storage/transaction.ts";

/**
 * The users whose reminder of waiting tickets is due. Handling one queues the mail, if there is
 * anything to list; either way the user is done for the day.
 */
export async function findUsersToRemind(
  context: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const { database } = context;
  const desk = context.desk.current();
  const settings = await loadReminderSettings(database);
  const due = dueReminder(settings, now, desk.settings.baseTimeZone);
  if (due === null) return [];
  const [wishes, reminded] = await Promise.all([
    loadNotificationWishes(database),
    listReminded(database, due.day),
  ]);
  const doneUserId = after?.dueAt === due.day ? after.id : 0;
  return usersToRemind(settings, desk.users.values(), wishes)
    .filter((userId) => userId > doneUserId && !reminded.has(userId))
    .slice(0, limit)
    .map((userId) => ({
      id: userId,
      dueAt: due.day,
      handle: () => remindUser(context, { userId, ...due }, now),
    }));
}

async function remindUser(context: Context, claim: ReminderClaim, now: Instant): Promise<number> {
  return withTransaction(
    context.database,
    async (tx) => {
      const ticketIds = await claimUserReminder(tx, claim);
      const message = reminderMessage(claim.userId, ticketIds ?? []);
      if (message === null) return 0;
      await commitReminder(tx, message, now);
      return 1;
    },
    { safeToRetry: true },
  );
}
