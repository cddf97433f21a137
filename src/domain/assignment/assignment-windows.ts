import { categoryHasFlag } from "../desk/category.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import type { AssignmentSituation } from "./assignment-facts.ts";

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/** Start of the category's assignment quarantine, exclusive; null = not in force. */
export function quarantineAfter({
  category,
  person,
  now,
}: Pick<AssignmentSituation, "category" | "person" | "now">): OptionalInstant {
  if (person === null || category.assignmentLagMinutes <= 0) return null;
  return minutesBefore(now, category.assignmentLagMinutes);
}

/** Start of the desk's cross-post window, exclusive; null = not in force. */
export function crossPostAfter({
  desk,
  person,
  arrivedByMail,
  now,
}: Pick<AssignmentSituation, "desk" | "person" | "arrivedByMail" | "now">): OptionalInstant {
  const windowMinutes = desk.settings.crossPostWindowMinutes;
  if (person === null || !arrivedByMail || windowMinutes <= 0) return null;
  return minutesBefore(now, windowMinutes);
}

/** A login session in use has been so later than this; null = the category does not ask. */
export function activeAfter({
  category,
  desk,
  now,
}: Pick<AssignmentSituation, "category" | "desk" | "now">): OptionalInstant {
  if (!categoryHasFlag(category, "OnlyLoggedInUsers")) return null;
  return now - Math.floor(desk.settings.userInactivityLimitHours * SECONDS_PER_HOUR);
}

function minutesBefore(now: Instant, minutes: number): Instant {
  return now - minutes * SECONDS_PER_MINUTE;
}
