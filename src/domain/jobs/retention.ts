import type { DeskSettings } from "../desk/settings.ts";
import type { Instant, OptionalInstant } from "../instant.ts";

type RetentionSettings = Pick<DeskSettings, "retainDeletedDays">;

/** How long deleted and spam tickets are kept after their last change, in seconds. */
export function retentionSeconds({ retainDeletedDays }: RetentionSettings): number {
  return retainDeletedDays * 86_400;
}

/**
 * Deleted and spam tickets last changed at that instant or before are to be removed. Null when that
 * would be before 1970: no ticket is that old.
 */
export function removalCutoff(settings: RetentionSettings, now: Instant): OptionalInstant {
  const seconds = retentionSeconds(settings);
  return seconds > now ? null : now - seconds;
}
