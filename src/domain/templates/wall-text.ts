import { Temporal } from "temporal-polyfill";
import type { OptionalInstant } from "../instant.ts";

/** `YYYY-MM-DD HH:MM` as the clock on the wall shows it; nothing for no time. */
export function wallText(at: OptionalInstant, timeZone: string): string {
  if (at === null) return "";
  const time = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
  return time.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
}
