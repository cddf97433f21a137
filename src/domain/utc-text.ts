import { formatEpochDay } from "./business-time/civil-date.ts";
import type { Instant } from "./instant.ts";

const SECONDS_PER_DAY = 86_400;

/** `YYYY-MM-DD HH:MM:SS` in UTC, the form of instants in log rows. */
export function utcText(at: Instant): string {
  const epochDay = Math.floor(at / SECONDS_PER_DAY);
  const second = at - epochDay * SECONDS_PER_DAY;
  const minute = Math.floor(second / 60);
  const time = [Math.floor(minute / 60), minute % 60, second % 60];
  const timeText = time.map((part) => String(part).padStart(2, "0")).join(":");
  return `${formatEpochDay(epochDay)} ${timeText}`;
}
