import { isAnalysed } from "../message/message-direction.ts";
import type { MessageFacts } from "../message/stored-message.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { logActions } from "../save/choose-log-action.ts";
import { logChanges, type LogChange } from "../save/log-changes.ts";
import { nothingBeside, type TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";

export interface SourceOfSplit extends Pick<SaveSituation, "caller" | "desk" | "now"> {
  /** As it is stored. */
  readonly stored: Ticket;
  /** What its own save writes; null = nothing. */
  readonly save: TicketWrite | null;
  /** Its messages before the split, and after. */
  readonly before: readonly MessageFacts[];
  readonly after: readonly MessageFacts[];
  /** What the log says of the messages themselves. */
  readonly messageChanges: readonly LogChange[];
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The ticket that messages were taken from. A reply that is gone has ended the customer's wait all the
 * same. What the analysis found is asked of the messages again only if one that had a part in it
 * is not as it was.
 */
export function sourceAfterSplit(splitting: SourceOfSplit): TicketWrite {
  const { stored, save, before, after, caller, desk, now } = splitting;
  const stayed = new Set(after);
  const analysed =
    before.some((message) => isAnalysed(message) && !stayed.has(message)) ||
    after.some((message) => isAnalysed(message) && !before.includes(message));
  const ticket: Ticket = {
    ...(save?.ticket ?? stored),
    ...countersOf(after),
    ...(analysed && analysisOf(after)),
    lastChangedAt: now,
    version: stored.version + 1,
  };
  return {
    ticket,
    ...nothingBeside,
    stays: save?.stays ?? [],
    log: {
      action: logActions.EditTicket,
      userId: caller.user.userId,
      at: now,
      changes: [...logChanges(stored, ticket, desk.customFields), ...splitting.messageChanges],
      details: { ...save?.log.details, ...splitting.details },
    },
  };
}
