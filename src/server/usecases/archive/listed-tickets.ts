import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { archiveTexts } from "../../texts/archive-texts.ts";
import { say } from "../../texts/text.ts";
import { ticketIdsOf, type TicketIdsWish } from "./ticket-ids-of.ts";

/** All of them are locked together and are in memory together. */
const TICKETS_MAX = 10_000;

/**
 * The ids of all tickets that a list has for the caller, for a change of them in one transaction. Throws
 * `AppError` "validation" when they are more than one transaction should hold.
 */
export async function listedTickets(
  context: Context,
  caller: Caller,
  named: Pick<TicketIdsWish, "provider" | "condition">,
): Promise<readonly number[]> {
  const ticketIds = await ticketIdsOf(context, caller, { ...named, limit: TICKETS_MAX + 1 });
  if (ticketIds.length <= TICKETS_MAX) return ticketIds;
  throw new AppError("validation", say(archiveTexts.tooManyTickets, { max: TICKETS_MAX }));
}
