import type { Instant } from "../../domain/instant.ts";

/** In UTC, without the milliseconds, which are always zero. */
export function isoText(at: Instant): string {
  return new Date(at * 1000).toISOString().replace(".000Z", "Z");
}
