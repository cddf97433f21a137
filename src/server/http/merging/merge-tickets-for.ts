import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { AppError } from "../../errors.ts";
import { mergeTexts } from "../../texts/merge-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { mergeTickets } from "../../usecases/merging/merge-tickets.ts";
import { RefusedError } from "../../usecases/refused.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import { isExpectedBy, type SavingCall } from "../tickets/save-ticket-wish.ts";
import { refuseMember } from "../tickets/refuse-member.ts";
import { wishOfBody, type TicketBody } from "../tickets/ticket-wish.ts";
import { nestMembers } from "../translate/nest-members.ts";
import { refusalError } from "../translate/refusal-error.ts";
import { ticketIdOf } from "../translate/ticket-input.ts";
import { presentMade } from "./present-made.ts";

/** What a request wants to become one ticket. */
export interface MergeBody {
  /** The ticket that survives, with the values to keep. */
  readonly survivor: TicketBody;
  /** What the survivor is called in the request; empty = it is the request itself. */
  readonly survivorName: string;
  readonly secondaryIds: readonly number[];
  /** Members of the survivor that could not be read (path -> fault). */
  readonly problems: ReadonlyMap<string, Text>;
}

/** Merges tickets as a call wants it, and presents the one that is left. */
export async function mergeTicketsFor(
  { context, caller, conditions, presentation }: SavingCall,
  { survivor, survivorName, secondaryIds, problems }: MergeBody,
): Promise<StoredAnswer<Wire<typeof TicketEntity>>> {
  const named = (error: AppError): AppError =>
    survivorName === "" ? error : nestMembers(error, survivorName);
  const ticketId = ticketIdOf(survivor);
  const fault =
    problems.get("TicketId") ?? (ticketId <= 0 ? say(mergeTexts.survivorRequired) : null);
  if (fault !== null) throw named(refuseMember("TicketId", fault, problems));
  const { zone } = presentation;
  const { faults, ...wish } = wishOfBody(ticketId, survivor, { problems, zone });
  const save = { ...wish, isExpected: isExpectedBy(conditions), isFaulty: () => faults.size > 0 };
  try {
    const command = { survivor: save, secondaryIds: [...new Set(secondaryIds)] };
    return presentMade(await mergeTickets(context, caller, command), presentation);
  } catch (error) {
    if (error instanceof RefusedError) throw named(refusalError(error.refusals, faults));
    throw error;
  }
}
