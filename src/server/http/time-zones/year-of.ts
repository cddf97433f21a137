import type { Instant } from "../../../domain/instant.ts";

/** The year of an instant in UTC. */
export function yearOf(at: Instant): number {
  return new Date(at * 1000).getUTCFullYear();
}
