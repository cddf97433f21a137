import type { BusinessClock } from "../../business-clock.ts";
import type { Instant, OptionalInstant } from "../../instant.ts";
import { recordReply, type ReplyFields } from "../first-reply.ts";
import { isReplyToCustomer } from "../message/message-direction.ts";
import type { Ticket } from "../ticket.ts";
import type { MergeRecord, MergeTrace } from "./merge-record.ts";
import type { PlacedMessage } from "./merge-situation.ts";

interface Replies {
  /** Of the tickets whose replies do not count any more. */
  readonly gone: readonly Pick<MergeTrace, "repliedAt">[];
  /** Of those whose replies do. */
  readonly left: readonly Pick<MergeTrace, "repliedAt">[];
  /** Replies that were written since. */
  readonly since: readonly Instant[];
  /** What the ticket had by itself before. */
  readonly own: ReplyFields;
}

/** The first reply of a ticket without those that others brought. One that it has otherwise stays. */
export function replyWithout(
  ticket: Ticket,
  { gone, left, since, own }: Replies,
  clock: BusinessClock,
): ReplyFields {
  const { createdAt, repliedAt, timeToReplyMinutes, realTimeToReplyMinutes } = ticket;
  const times = (traces: Replies["gone"]): Instant[] => traces.flatMap((each) => known(each));
  const others = [...times(left), ...since];
  const isOthers = repliedAt === own.repliedAt || others.includes(repliedAt ?? Infinity);
  if (repliedAt === null || isOthers || !times(gone).includes(repliedAt)) {
    return { repliedAt, timeToReplyMinutes, realTimeToReplyMinutes };
  }
  const earliest = Math.min(...others, own.repliedAt ?? Infinity);
  if (earliest === Infinity || earliest === own.repliedAt) return own;
  return recordReply({ ...own, createdAt, repliedAt: null }, earliest, clock);
}

function known({ repliedAt }: { readonly repliedAt: OptionalInstant }): Instant[] {
  return repliedAt === null ? [] : [repliedAt];
}

/** When the customer was answered on the ticket itself after the first of the merges. */
export function repliesSince(
  records: readonly MergeRecord[],
  messages: readonly PlacedMessage[],
): Instant[] {
  const brought = new Set(
    records.flatMap(({ tickets }) => tickets.flatMap(({ trace }) => trace.messageIds)),
  );
  const since = Math.min(...records.map(({ mergedAt }) => mergedAt));
  return messages
    .filter((each) => isReplyToCustomer(each) && !brought.has(each.messageId))
    .map(({ createdAt }) => createdAt)
    .filter((createdAt) => createdAt >= since);
}
