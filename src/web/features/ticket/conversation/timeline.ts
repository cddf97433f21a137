import type { ConversationFilter, ListedMessage } from "./filter-messages.ts";
import { filterMessages } from "./filter-messages.ts";
import type { ToldEntry } from "./told-entries.ts";

export type TimelineItem =
  | { readonly kind: "message"; readonly at: string; readonly message: ListedMessage }
  | { readonly kind: "entry"; readonly at: string; readonly entry: ToldEntry };

export interface Timeline {
  /** Oldest first. */
  readonly items: readonly TimelineItem[];
  /** Messages before those. */
  readonly earlierMessages: number;
  /** Changes within the shown span, or before it where nothing else is, may not have been read yet. */
  readonly wantsEarlierChanges: boolean;
}

interface Known {
  readonly messages: readonly ListedMessage[];
  /** Newest first. */
  readonly entries: readonly ToldEntry[];
  /** The log goes on before the oldest of them. */
  readonly hasEarlierEntries: boolean;
}

/** Messages and changes in the order in which they came: the latest messages, and what was changed since the first of them. */
export function timelineOf(
  { messages, entries, hasEarlierEntries }: Known,
  { filter, openCount }: { readonly filter: ConversationFilter; readonly openCount: number },
): Timeline {
  const ordered = messages.toSorted((a, b) => a.TicketMessageId - b.TicketMessageId);
  const fitting = filterMessages(ordered, filter);
  const shown = fitting.slice(-openCount);
  const earlierMessages = fitting.length - shown.length;
  const since = earlierMessages > 0 ? (shown[0]?.CreatedAt ?? "") : "";
  const hasChanges = filter === "all" || filter === "changes";
  const changes = hasChanges ? entries.filter(({ at }) => at >= since) : [];
  const oldest = entries.at(-1)?.at ?? "";
  const lines = changes
    .toReversed()
    .map((entry) => ({ kind: "entry", at: entry.at, entry }) as const);
  return {
    items: [
      // The message that a ticket began with came with it; what else happened with a message followed from it.
      ...lines.filter(({ entry }) => entry.happening === "created"),
      ...shown.map((message) => ({ kind: "message", at: message.CreatedAt, message }) as const),
      ...lines.filter(({ entry }) => entry.happening !== "created"),
    ].toSorted((a, b) => compare(a.at, b.at)),
    earlierMessages,
    wantsEarlierChanges: hasChanges && hasEarlierEntries && oldest >= since,
  };
}

/** Times are written so that their texts have their order; what came at one time stays as it is. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
