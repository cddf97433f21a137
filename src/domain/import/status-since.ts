import type { Instant } from "../instant.ts";
import type { SourceTicket } from "./source-ticket.ts";

/**
 * When the stay in the present status began, which nobody tells: a closed ticket's when it was closed, any
 * other's as long after its creation as all finished stays that were counted took, and never after it was
 * changed last. Where some stays are not counted this is too early, so that no time is lost.
 */
export function statusSince(source: SourceTicket): Instant {
  const { createdAt, closedAt, lastChangedAt, baseStatus } = source;
  if (baseStatus === "Closed" && closedAt !== null) return closedAt;
  const counted =
    source.realTimeSpentInternallySeconds +
    source.realTimeSpentExternallySeconds +
    source.realTimeSpentQueueSeconds;
  return Math.max(createdAt, Math.min(createdAt + counted, lastChangedAt));
}
