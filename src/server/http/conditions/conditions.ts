import type { IncomingHttpHeaders } from "node:http";
import type { Instant } from "../../../domain/instant.ts";
import { listsState, listsTag, parseTagList, type TagList } from "./entity-tag.ts";
import { parseHttpDate } from "./http-date.ts";
import type { RecordState } from "./record-state.ts";

/** On what a request is to be carried out; null = no such condition. */
export interface Conditions {
  readonly ifMatch: TagList | null;
  readonly ifUnmodifiedSince: Instant | null;
  readonly ifNoneMatch: TagList | null;
  readonly ifModifiedSince: Instant | null;
}

export const noConditions: Conditions = {
  ifMatch: null,
  ifUnmodifiedSince: null,
  ifNoneMatch: null,
  ifModifiedSince: null,
};

/** The conditions of a call on a resource. Dates that nobody can read are no condition. */
export function readConditions(headers: IncomingHttpHeaders, now: Instant): Conditions {
  return {
    ifMatch: readTags(headers["if-match"]),
    ifUnmodifiedSince: readDate(headers["if-unmodified-since"], now),
    ifNoneMatch: readTags(headers["if-none-match"]),
    ifModifiedSince: readDate(headers["if-modified-since"], now),
  };
}

/**
 * The one condition that agent operations heed, and of them only those that change something. The
 * official client repeats the others on calls they were not meant for, which must not fail for it.
 */
export function readAgentConditions(headers: IncomingHttpHeaders): Conditions {
  return { ...noConditions, ifMatch: readTags(headers["if-match"]) };
}

/**
 * Whether a record may be changed, in the standard's order of precedence (RFC 9110, section 13.2.2).
 * `state` is null when there is no record yet, which no tag names.
 */
export function allowsChange(conditions: Conditions, state: RecordState | null): boolean {
  if (state === null) return conditions.ifMatch === null;
  if (!isStillThere(conditions, state)) return false;
  const { ifNoneMatch } = conditions;
  return ifNoneMatch === null || !listsState(ifNoneMatch, state);
}

export type ReadOutcome = "answer" | "notModified" | "failed";

/** What becomes of a read whose answer would have the entity tag `tag`; in the same order. */
export function outcomeOfRead(
  conditions: Conditions,
  state: RecordState,
  tag: string,
): ReadOutcome {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (!isStillThere(conditions, state)) return "failed";
  const isKnown =
    ifNoneMatch === null ? !isLaterThan(state, ifModifiedSince) : listsTag(ifNoneMatch, tag);
  return isKnown ? "notModified" : "answer";
}

/** Tags are exact where dates have whole seconds, so a date beside them does not count. */
function isStillThere({ ifMatch, ifUnmodifiedSince }: Conditions, state: RecordState): boolean {
  if (ifMatch !== null) return listsState(ifMatch, state);
  const { changedAt } = state;
  return ifUnmodifiedSince === null || changedAt === null || changedAt <= ifUnmodifiedSince;
}

/** What has no time, or is compared with none, may have changed since. */
function isLaterThan({ changedAt }: RecordState, time: Instant | null): boolean {
  return time === null || changedAt === null || changedAt > time;
}

function readTags(header: string | undefined): TagList | null {
  return header === undefined ? null : parseTagList(header);
}

function readDate(header: string | undefined, now: Instant): Instant | null {
  return header === undefined ? null : parseHttpDate(header, now);
}
