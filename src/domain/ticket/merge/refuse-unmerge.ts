import { accessAllows, accessToTicket } from "../../access/access-to-ticket.ts";
import type { Caller } from "../../access/caller.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Instant } from "../../instant.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import type { Ticket } from "../ticket.ts";
import { mergeEndsAt, type MergeRecord } from "./merge-record.ts";

/** Why a merge cannot be taken back. Each names the ticket that stands in the way, where one does. */
export type UnmergeRefusal =
  | { readonly code: "unknown" | "tooLate" }
  | {
      readonly code:
        | "notInMerge"
        | "takenBack"
        | "noEditAccess"
        | "survivorDeleted"
        /** A ticket would become its own ancestor. */
        | "circle";
      readonly ticketId: number;
    }
  | {
      readonly code: "survivorMerged" | "mergedOn";
      readonly ticketId: number;
      readonly intoTicketId: number;
    };

export interface UnmergeQuestion {
  readonly record: MergeRecord;
  /** Those of its tickets that are to be taken back. */
  readonly ticketIds: readonly number[];
  /** The survivor and the tickets of the merge. */
  readonly tickets: ReadonlyMap<number, Ticket>;
  readonly caller: Caller;
  readonly desk: Desk;
  readonly now: Instant;
}

/** Which tickets of a merge a wish means; nobody named = all that are still merged. */
export function ticketsToTakeBack(
  { tickets }: MergeRecord,
  wishedIds: readonly number[],
): readonly number[] {
  if (wishedIds.length > 0) return [...new Set(wishedIds)].toSorted((a, b) => a - b);
  return tickets.filter(({ takenBackAt }) => takenBackAt === null).map(({ ticketId }) => ticketId);
}

/**
 * What stands against taking a merge back: it takes the right to edit each of the tickets, and whoever
 * may not even list the survivor does not learn of the merge.
 */
export function refuseUnmerge(question: UnmergeQuestion): UnmergeRefusal | null {
  const { record, ticketIds, tickets, now } = question;
  const survivor = tickets.get(record.survivorId);
  if (survivor === undefined || !allows(question, survivor, "list")) return { code: "unknown" };
  const known = new Map(record.tickets.map((each) => [each.ticketId, each]));
  const stranger = ticketIds.find((id) => !known.has(id));
  if (stranger !== undefined) return { code: "notInMerge", ticketId: stranger };
  const sources = ticketIds.flatMap((id) => tickets.get(id) ?? []);
  const locked = [survivor, ...sources].find((ticket) => !allows(question, ticket, "edit"));
  if (locked !== undefined) return { code: "noEditAccess", ticketId: locked.ticketId };
  const [first = record.tickets[0]?.ticketId ?? 0] = ticketIds;
  const back = ticketIds.find((id) => known.get(id)?.takenBackAt !== null);
  if (back !== undefined || ticketIds.length === 0) {
    return { code: "takenBack", ticketId: back ?? first };
  }
  if (now >= mergeEndsAt(record)) return { code: "tooLate" };
  return refuseBySurvivor(survivor) ?? refuseBySources(sources, record);
}

function refuseBySurvivor(survivor: Ticket): UnmergeRefusal | null {
  const { ticketId, mergedIntoTicketId: intoTicketId } = survivor;
  if (intoTicketId !== 0) return { code: "survivorMerged", ticketId, intoTicketId };
  return survivor.baseStatus === "Deleted" ? { code: "survivorDeleted", ticketId } : null;
}

/** A shell leads to the survivor, unless something else became of it that is not remembered here. */
function refuseBySources(
  sources: readonly Ticket[],
  { survivorId }: MergeRecord,
): UnmergeRefusal | null {
  const other = sources.find(({ mergedIntoTicketId }) => mergedIntoTicketId !== survivorId);
  if (other === undefined) return null;
  const { ticketId, mergedIntoTicketId: intoTicketId } = other;
  return { code: "mergedOn", ticketId, intoTicketId };
}

function allows(
  { caller, desk }: Pick<UnmergeQuestion, "caller" | "desk">,
  ticket: Ticket,
  needed: "list" | "edit",
): boolean {
  return accessAllows(accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId)), needed);
}
