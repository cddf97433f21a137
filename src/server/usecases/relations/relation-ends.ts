import {
  accessAllows,
  accessToTicket,
  type AccessLevel,
} from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { FoundTickets } from "../../storage/tickets/find-tickets.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import { relationTexts } from "../../texts/relation-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { currentCaller } from "../current-caller.ts";

/** A ticket that a wish names. */
export interface NamedTicket {
  readonly ticketId: number;
  /** Where the request names it. */
  readonly path: string;
  /** What the caller has to be allowed to do with it. */
  readonly needs: "edit" | "read";
}

/** Who asks for something, and on which desk. */
export interface RelationCaller {
  readonly desk: Desk;
  readonly caller: Caller;
}

/** The caller by the configuration that was in force when the tickets were read. */
export async function relationCaller(
  context: Context,
  caller: Caller,
  { deskVersion }: Pick<FoundTickets, "deskVersion">,
): Promise<RelationCaller> {
  const desk = await context.desk.refreshIfOlderThan(deskVersion);
  return { desk, caller: currentCaller(caller, desk) };
}

export function accessOf(
  { desk, caller }: RelationCaller,
  ticket: Pick<Ticket, "ownerId" | "categoryId">,
): AccessLevel {
  return accessToTicket(caller, ticket, categoryOf(desk, ticket.categoryId));
}

/**
 * Holds the tickets that a wish names against what the caller may do with them. One that he may not even
 * read does not exist for him, unless he asks to change it. A merged ticket has no relations any more.
 *
 * @throws AppError "validation", "forbidden" or "conflict"
 */
export function requireTickets(
  named: readonly NamedTicket[],
  tickets: ReadonlyMap<number, Ticket>,
  asking: RelationCaller,
): void {
  const unknown = new Map<string, Text>();
  for (const { ticketId, path, needs } of named) {
    const ticket = tickets.get(ticketId);
    const isThere =
      ticket !== undefined && (needs === "edit" || accessAllows(accessOf(asking, ticket), "read"));
    if (!isThere) unknown.set(path, say(ticketTexts.unknown, { ticketId }));
  }
  if (unknown.size > 0) {
    throw new AppError("validation", sayFaults(unknown), { members: unknown });
  }
  for (const { ticketId, needs } of named) {
    const ticket = tickets.get(ticketId);
    if (needs === "edit" && ticket !== undefined) requireEdit(ticket, asking);
  }
  refuseMerged(named, tickets);
}

export function requireEdit(ticket: Ticket, asking: RelationCaller): void {
  if (accessAllows(accessOf(asking, ticket), "edit")) return;
  const { ticketId } = ticket;
  throw new AppError("forbidden", say(relationTexts.mayNotChange, { ticketId }));
}

function refuseMerged(named: readonly NamedTicket[], tickets: ReadonlyMap<number, Ticket>): void {
  const merged = new Map<string, Text>();
  for (const { ticketId, path } of named) {
    const ticket = tickets.get(ticketId);
    if (ticket?.baseStatus !== "Merged") continue;
    const { mergedIntoTicketId: intoTicketId } = ticket;
    merged.set(path, say(relationTexts.merged, { ticketId, intoTicketId }));
  }
  if (merged.size > 0) throw new AppError("conflict", sayFaults(merged), { members: merged });
}
