import type { Desk } from "../../desk/desk.ts";
import { defaultStatusOf } from "../default-status.ts";
import { isAnalysed } from "../message/message-direction.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { logActions } from "../save/choose-log-action.ts";
import { logChanges } from "../save/log-changes.ts";
import { nothingBeside, type TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";
import type { MergeTrace } from "./merge-record.ts";
import type { PlacedMessage } from "./merge-situation.ts";

interface Belongings {
  readonly trace: MergeTrace;
  /** Those that come back. */
  readonly messages: readonly PlacedMessage[];
}

/**
 * A ticket that was merged away, as if it had not been: its stay in the status that it had goes on, and
 * so do its clocks. What the analysis found is asked of the messages again if they are not all back.
 */
export function sourceAfterUnmerge(
  shell: Ticket,
  { trace, messages }: Belongings,
  { caller, desk, now }: Pick<SaveSituation, "caller" | "desk" | "now">,
): TicketWrite {
  const skippedMessageIds = trace.messageIds.filter(
    (id) => !messages.some(({ messageId }) => messageId === id),
  );
  const asks = skippedMessageIds.length > 0 || messages.some(isAnalysed);
  const ticket: Ticket = {
    ...shell,
    ...trace.before,
    ...statusOf(trace, desk),
    ...countersOf(messages),
    ...(asks && analysisOf(messages)),
    mergedIntoTicketId: 0,
    lastChangedAt: now,
    version: shell.version + 1,
  };
  return {
    ticket,
    ...nothingBeside,
    log: {
      action: logActions.EditTicket,
      userId: caller.user.userId,
      at: now,
      changes: logChanges(shell, ticket, desk.customFields),
      details: { unmerged: { fromTicketId: shell.mergedIntoTicketId, skippedMessageIds } },
    },
  };
}

/** A status that was retired since is stood for by the default one of its kind. */
function statusOf({ before }: MergeTrace, desk: Desk): Pick<Ticket, "statusId" | "baseStatus"> {
  const { statusId = 0, baseStatus = "Active" } = before;
  const row = desk.statuses.get(statusId);
  return row === undefined || row.deleted ? defaultStatusOf(desk, baseStatus) : row;
}
