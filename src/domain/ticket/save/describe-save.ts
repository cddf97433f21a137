import type { StatusStay } from "../time-counters.ts";
import type { Ticket } from "../ticket.ts";
import { logChanges, type LogChange } from "./log-changes.ts";
import type { TicketWrite } from "./save-decision.ts";
import type { SaveSituation } from "./save-situation.ts";

/** Published numbers of the log actions that a save can be. */
const logActions = {
  NewTicket: 19,
  UserTakesOwnership: 20,
  ChangeStatus: 21,
  ChangeSecurityStatus: 22,
  EditTicket: 33,
  DeleteTicket: 34,
  AutoCategorized: 49,
} as const;

/** Published numbers of changed fields that a more telling action stands for. */
const ownerFields: ReadonlySet<number> = new Set([3, 4, 14, 17, 20, 27, 29, 34]);
const statusFields: ReadonlySet<number> = new Set([
  3, 6, 7, 8, 14, 20, 26, 28, 35, 38, 39, 40, 41, 42, 43,
]);
const securityFields: ReadonlySet<number> = new Set([3, 22]);

/** Turns a decided state into what is written: the ticket, its log entry and its side rows. */
export function describeSave(
  ticket: Ticket,
  save: SaveSituation,
  facts: { readonly stays: readonly StatusStay[]; readonly suggestionApplied: boolean },
): TicketWrite {
  const { stored, caller, now, automaticOwner } = save;
  const changes = logChanges(stored, ticket);
  return {
    ticket,
    stays: facts.stays,
    retitled: stored !== null && stored.title !== ticket.title,
    rememberCategory: stored === null,
    countDelegationIn: automaticOwner?.countsAsDelegation === true ? ticket.categoryId : 0,
    log: {
      action: facts.suggestionApplied
        ? logActions.AutoCategorized
        : chooseAction(ticket, save, changes),
      userId: caller.user.userId,
      at: now,
      changes,
      details: describeDetails(ticket, save),
    },
  };
}

/** The most telling action; fields computed along with the change do not make it less so. */
function chooseAction(
  ticket: Ticket,
  { stored, caller }: SaveSituation,
  changes: readonly LogChange[],
): number {
  if (stored === null) return logActions.NewTicket;
  if (ticket.baseStatus === "Deleted" && stored.baseStatus !== "Deleted") {
    return logActions.DeleteTicket;
  }
  const only = (fields: ReadonlySet<number>): boolean =>
    changes.every((change) => fields.has(change.field));
  const tookOwnership = ticket.ownerId !== stored.ownerId && ticket.ownerId === caller.user.userId;
  if (samePersons(stored, ticket)) {
    if (tookOwnership && only(ownerFields)) return logActions.UserTakesOwnership;
    if (ticket.statusId !== stored.statusId && only(statusFields)) return logActions.ChangeStatus;
    if (only(securityFields)) return logActions.ChangeSecurityStatus;
  }
  return logActions.EditTicket;
}

/** Why the category's rules chose this owner, and which secondary persons came and went. */
function describeDetails(
  ticket: Ticket,
  { stored, automaticOwner }: SaveSituation,
): Record<string, unknown> | null {
  const details = {
    ...describePersons(stored, ticket),
    ...(automaticOwner !== null && { assignment: automaticOwner.trace }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

function samePersons(one: Ticket, other: Ticket): boolean {
  return one.secondaryPersonIds.join() === other.secondaryPersonIds.join();
}

/** Secondary persons have no numbered field, so the details list who came and who went. */
function describePersons(stored: Ticket | null, ticket: Ticket): Record<string, unknown> {
  const before = stored?.secondaryPersonIds ?? [];
  const after = ticket.secondaryPersonIds;
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  return added.length === 0 && removed.length === 0 ? {} : { secondaryPersons: { added, removed } };
}
