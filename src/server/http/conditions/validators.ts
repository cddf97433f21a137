import { entityTag } from "./entity-tag.ts";
import { formatHttpDate } from "./http-date.ts";
import type { RecordState } from "./record-state.ts";

/** What tells one state of a record from another; later conditions name it. */
export function validatorsOf(
  state: RecordState,
  answer: { readonly mediaType: string; readonly body: string },
): { readonly etag: string; readonly "last-modified"?: string } {
  const { changedAt } = state;
  return {
    etag: entityTag(state, answer),
    ...(changedAt !== null && { "last-modified": formatHttpDate(changedAt) }),
  };
}

/**
 * Who has an answer may keep it for himself, if he asks each time whether it is still the same. Listed is
 * everything about a request that may change how a record looks.
 */
export const keptForLater = {
  "cache-control": "private, no-cache",
  vary: "Accept, accept-encoding, Accept-Language, SO-Language, SO-Culture, SO-TimeZone, Authorization, Cookie",
} as const;
