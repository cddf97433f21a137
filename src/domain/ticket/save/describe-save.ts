import type { StatusStay } from "../time-counters.ts";
import type { Ticket } from "../ticket.ts";
import { chooseLogAction } from "./choose-log-action.ts";
import { logChanges } from "./log-changes.ts";
import type { TicketWrite } from "./save-decision.ts";
import type { SaveSituation } from "./save-situation.ts";

/** Turns a decided state into what is written: the ticket, its log entry and its side rows. */
export function describeSave(
  ticket: Ticket,
  save: SaveSituation,
  facts: { readonly stays: readonly StatusStay[]; readonly suggestionApplied: boolean },
): TicketWrite {
  const { stored, caller, desk, now, automaticOwner } = save;
  return {
    ticket,
    stays: facts.stays,
    retitled: stored !== null && stored.title !== ticket.title,
    rememberCategory: stored === null && caller.user.lastCategoryId !== ticket.categoryId,
    countDelegationIn: automaticOwner?.countsAsDelegation === true ? ticket.categoryId : 0,
    log: {
      action:
        save.logAction ??
        chooseLogAction(stored, ticket, {
          callerId: caller.user.userId,
          suggestionApplied: facts.suggestionApplied,
        }),
      userId: caller.user.userId,
      at: now,
      changes: logChanges(stored, ticket, desk.customFields),
      details: describeDetails(ticket, save),
    },
  };
}

/** What has no number in the published log: the origin, secondary persons, why this owner. */
function describeDetails(
  ticket: Ticket,
  { stored, automaticOwner }: SaveSituation,
): Record<string, unknown> | null {
  const details = {
    ...(stored !== null &&
      stored.origin !== ticket.origin && { origin: { from: stored.origin, to: ticket.origin } }),
    ...describePersons(stored, ticket),
    ...(automaticOwner !== null && { assignment: automaticOwner.trace }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

function describePersons(stored: Ticket | null, ticket: Ticket): Record<string, unknown> {
  const before = new Set(stored?.secondaryPersonIds);
  const after = new Set(ticket.secondaryPersonIds);
  const added = [...after].filter((id) => !before.has(id));
  const removed = [...before].filter((id) => !after.has(id));
  return added.length === 0 && removed.length === 0 ? {} : { secondaryPersons: { added, removed } };
}
