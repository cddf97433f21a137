import type { EscalationEvent } from "../desk/priority.ts";
import { changedFields } from "../ticket/save/changed-fields.ts";
import { logActions } from "../ticket/save/choose-log-action.ts";
import type { TicketWrite } from "../ticket/save/save-decision.ts";
import { writeOfFields } from "../ticket/save/write-of-fields.ts";
import type { TicketSituation } from "../ticket/ticket-situation.ts";
import { escalationFieldsAfter } from "./escalation-fields-after.ts";

/** Lets the chain of a ticket react to an event, whether it happened or not. Null = it does not react. */
export function decideEscalationEvent(
  event: EscalationEvent,
  situation: TicketSituation,
): TicketWrite | null {
  const { stored, now } = situation;
  const moved = { ...stored, ...escalationFieldsAfter(event, stored, situation) };
  if (changedFields(stored, moved).length === 0) return null;
  return writeOfFields({ ...moved, lastChangedAt: now }, logActions.EditTicket, situation);
}
