import { suspendEscalation } from "../../escalation/suspend-escalation.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { defaultStatusOf } from "../default-status.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { priorityOf } from "../save/find-on-desk.ts";
import { logChanges } from "../save/log-changes.ts";
import { nothingBeside, type TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation, TicketDraft } from "../save/save-situation.ts";
import { settleStatus } from "../save/settle-status.ts";
import type { Ticket } from "../ticket.ts";

/** Published number of the log action. */
const CONNECT_TWO_TICKETS_ACTION = 10;

/**
 * What is left of a ticket that was merged into another: its own history, and where it lives on. All
 * its messages are gone, so it counts none.
 */
export function mergedShell(
  stored: Ticket,
  intoTicketId: number,
  merging: Pick<SaveSituation, "caller" | "desk" | "businessClock" | "now">,
): TicketWrite {
  const { caller, desk, businessClock, now } = merging;
  const status = defaultStatusOf(desk, "Merged");
  const draft: TicketDraft = {
    ...stored,
    ...countersOf([]),
    ...analysisOf([]),
    statusId: status.statusId,
    baseStatus: status.baseStatus,
    activatesAt: null,
    mergedIntoTicketId: intoTicketId,
    lastChangedAt: now,
    version: stored.version + 1,
  };
  const stays = settleStatus(draft, { stored, desk, businessClock, now });
  const priority = priorityOf(desk, stored.priorityId);
  const chain = suspendEscalation(escalationStateOf(stored), {
    priority,
    businessClock: businessClock(priority),
    now,
  });
  Object.assign(draft, escalationFieldsOf(chain));
  return {
    ticket: draft,
    ...nothingBeside,
    stays,
    log: {
      action: CONNECT_TWO_TICKETS_ACTION,
      userId: caller.user.userId,
      at: now,
      changes: logChanges(stored, draft, desk.customFields),
      details: { mergedInto: intoTicketId },
    },
  };
}
