import type { EscalationEvent } from "../../desk/priority.ts";
import { reactToEscalationEvent } from "../../escalation/react-to-escalation-event.ts";
import { resumeEscalation, suspendEscalation } from "../../escalation/suspend-escalation.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { wantsAutomaticOwner } from "./apply-owner.ts";
import { priorityOf } from "./find-on-desk.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/**
 * Moves the escalation chain: a ticket that is active again goes on first, then the events of this
 * save count in their fixed order, and a ticket that is not active is halted at the end.
 */
export function settleEscalation(draft: TicketDraft, save: SaveSituation): void {
  const priority = priorityOf(save.desk, draft.priorityId);
  const ticketActive = draft.baseStatus === "Active";
  const context = {
    priority,
    businessClock: save.businessClock(priority),
    now: save.now,
    ticketActive,
  };
  let chain = escalationStateOf(draft);
  if (ticketActive) chain = resumeEscalation(chain, context);
  for (const event of eventsOf(draft, save)) chain = reactToEscalationEvent(chain, event, context);
  if (!ticketActive) chain = suspendEscalation(chain, context);
  Object.assign(draft, escalationFieldsOf(chain));
}

function eventsOf(draft: TicketDraft, save: SaveSituation): EscalationEvent[] {
  const { stored } = save;
  if (stored === null) return ["New"];
  const events: EscalationEvent[] = [];
  if (draft.priorityId !== stored.priorityId) events.push("ChangedPriority");
  if (draft.ownerId !== stored.ownerId && !wantsAutomaticOwner(save)) events.push("ChangedOwner");
  if (draft.baseStatus === "Closed" && stored.baseStatus !== "Closed") events.push("Closed");
  return events;
}
