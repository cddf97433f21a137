import { Temporal } from "temporal-polyfill";
import type { Instant } from "./instant.ts";

/** `YYYY-MM-DDTHH:MM:SS` as the clocks of a time zone show it, without saying of which. */
export function wallText(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "second" });
}
