import type { Ticket } from "../ticket.ts";
import type { TicketSituation } from "../ticket-situation.ts";
import { changedFields } from "./changed-fields.ts";
import { logChanges } from "./log-changes.ts";
import { nothingBeside, type TicketWrite } from "./save-decision.ts";

/** What is written when fields change from which nothing else follows. Null when none does. */
export function writeOfFields(
  after: Ticket,
  action: number,
  { stored, caller, desk, now }: TicketSituation,
): TicketWrite | null {
  if (changedFields(stored, after).length === 0) return null;
  const changes = logChanges(stored, after, desk.customFields);
  return {
    ticket: { ...after, version: stored.version + 1 },
    log: { action, userId: caller.user.userId, at: now, changes, details: null },
    ...nothingBeside,
  };
}
