import type { Caller } from "../../../domain/access/caller.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import { queueOf } from "../../../domain/ticket/save/acceptance.ts";
import type { Context } from "../../context.ts";
import { findNextPostponed, listSkippedTickets } from "../../storage/next/queue-skips.ts";
import { nextTexts } from "../../texts/next-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { takeNextTicket } from "../take-next-ticket.ts";
import type { TicketView } from "../ticket-view.ts";

/** What came of asking for the next ticket. */
export interface NextTicket {
  /** Null when none waits. */
  readonly view: TicketView | null;
  /** Why it is this one, or why there is none. */
  readonly reason: Text;
  /** When the next postponed ticket of nobody comes back; null = none does. */
  readonly nextPostponedAt: OptionalInstant;
}

/** So long nobody gets back what he has put back: for a working day. */
const PASSED_OVER_SECONDS = 8 * 3600;

/** Takes the most urgent ticket of the caller's queue that he has not put back today. */
export async function takeNext(context: Context, caller: Caller): Promise<NextTicket> {
  const { database, clock } = context;
  const now: Instant = clock.now();
  const skips = { userId: caller.user.userId, since: now - PASSED_OVER_SECONDS };
  const skipped = await listSkippedTickets(database, skips);
  const view = await takeNextTicket(context, caller, skipped);
  const desk = context.desk.current();
  const { categoryIds } = queueOf(currentCaller(caller, desk), desk);
  return {
    view,
    reason: reasonOf(view, skipped.length > 0),
    nextPostponedAt: await findNextPostponed(database, categoryIds),
  };
}

function reasonOf(view: TicketView | null, hasSkipped: boolean): Text {
  if (view === null) return say(hasSkipped ? nextTexts.noneButSkipped : nextTexts.none);
  const { deadlineAt } = view.details.ticket;
  if (deadlineAt === null) return say(hasSkipped ? nextTexts.oldestOfOthers : nextTexts.oldest);
  return say(hasSkipped ? nextTexts.dueFirstOfOthers : nextTexts.dueFirst);
}
