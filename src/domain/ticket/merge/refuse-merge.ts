import { accessAllows, accessToTicket } from "../../access/access-to-ticket.ts";
import type { Caller } from "../../access/caller.ts";
import type { Desk } from "../../desk/desk.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import type { Ticket } from "../ticket.ts";

/** Which tickets are to become one. */
export interface MergeWish {
  readonly survivorId: number;
  readonly secondaryIds: readonly number[];
}

/** Why tickets cannot be merged. Each names the ticket that stands in the way, where one does. */
export type MergeRefusal =
  | { readonly code: "nothingToMerge" }
  | { readonly code: "mergesWithItself"; readonly ticketId: number }
  | { readonly code: "unknown"; readonly ticketId: number }
  | { readonly code: "noEditAccess"; readonly ticketId: number }
  | { readonly code: "merged"; readonly ticketId: number; readonly intoTicketId: number };

/** What is wrong with a merge whichever tickets there are. */
export function refuseMergeWish({ survivorId, secondaryIds }: MergeWish): MergeRefusal | null {
  if (secondaryIds.length === 0) return { code: "nothingToMerge" };
  if (secondaryIds.includes(survivorId)) return { code: "mergesWithItself", ticketId: survivorId };
  return null;
}

/**
 * What stands against a merge of stored tickets: it takes the right to edit each, and one that was
 * merged away has nothing left to give. The first of them counts: missing, not allowed, merged.
 */
export function refuseMerge(
  { survivorId, secondaryIds }: MergeWish,
  tickets: ReadonlyMap<number, Ticket>,
  { caller, desk }: { readonly caller: Caller; readonly desk: Desk },
): MergeRefusal | null {
  const ids = [survivorId, ...secondaryIds];
  const missing = ids.find((id) => !tickets.has(id));
  if (missing !== undefined) return { code: "unknown", ticketId: missing };
  const found = ids.flatMap((id) => tickets.get(id) ?? []);
  const forbidden = found.find((ticket) => {
    const access = accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
    return !accessAllows(access, "edit");
  });
  if (forbidden !== undefined) return { code: "noEditAccess", ticketId: forbidden.ticketId };
  const merged = found.find(({ baseStatus }) => baseStatus === "Merged");
  if (merged === undefined) return null;
  const { ticketId, mergedIntoTicketId: intoTicketId } = merged;
  return { code: "merged", ticketId, intoTicketId };
}
