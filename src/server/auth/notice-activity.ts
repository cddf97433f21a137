import type { Instant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { recordActivity } from "../storage/users/record-activity.ts";

/** Assignment asks for hours, so minutes are exact enough. */
const NOTED_EVERY_SECONDS = 60;
const USERS_MAX = 10_000;

/** Notes that a user is at work; returns at once. */
export type NoticeActivity = (userId: number) => void;

/**
 * Whoever calls is at work, which assignment wants to know. It is noted apart from the call, so that no
 * call waits for it, and at most once a minute for each user; a note that fails is left to the next call.
 */
export function createNoticeActivity({
  database,
  clock,
  log,
}: Pick<Context, "database" | "clock" | "log">): NoticeActivity {
  const notedAt = new Map<number, Instant>();
  return (userId) => {
    const now = clock.now();
    const last = notedAt.get(userId);
    if (last !== undefined && Math.abs(now - last) < NOTED_EVERY_SECONDS) return;
    // Forgetting costs a note too many, remembering everybody for ever would cost more.
    if (notedAt.size >= USERS_MAX) notedAt.clear();
    notedAt.set(userId, now);
    recordActivity(database, userId, now).catch((error: unknown) => {
      notedAt.delete(userId);
      log.warn({ err: error }, "the activity of a user could not be noted");
    });
  };
}
