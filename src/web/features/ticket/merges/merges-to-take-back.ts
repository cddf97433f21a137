import type { TicketMerge } from "./merge-queries.ts";

/**
 * What can be taken back from the view of one ticket: all that was merged into it at a time, or, where it
 * was merged away itself, that alone.
 */
export function mergesToTakeBack(
  merges: readonly TicketMerge[],
  ticketId: number,
  now: number,
): readonly TicketMerge[] {
  return merges.flatMap((merge) => {
    const isInto = merge.IntoTicketId === ticketId;
    const ids = isInto ? merge.TicketIds : merge.TicketIds.filter((id) => id === ticketId);
    const isOpen = Date.parse(merge.Until ?? "") > now;
    return isOpen && ids.length > 0 && merge.IntoTicketId > 0 ? [{ ...merge, TicketIds: ids }] : [];
  });
}
