import { may } from "../../access/desk-task.ts";
import { mayCreateIn, mayUseCategory } from "../../access/create-right.ts";
import { chooseActivation } from "../choose-activation.ts";
import { chooseStatus } from "../choose-status.ts";
import { defaultCategory } from "../default-category.ts";
import { defaultPriority } from "../default-priority.ts";
import { preferredFirstStatus } from "../default-status.ts";
import { categoryOf, statusOf } from "./find-on-desk.ts";
import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/** The kind of ticket; new ones get the desk's default type. */
export function applyTicketType(
  draft: TicketDraft,
  { input, desk }: SaveSituation,
  refuse: Refuse,
): void {
  const id = input.ticketTypeId;
  if (id === undefined || id === draft.ticketTypeId) return;
  const type = desk.ticketTypes.get(id);
  if (type === undefined || type.deleted) {
    const code = type === undefined ? "unknownRecord" : "deletedRecord";
    refuse("validation", "ticketTypeId", { code, record: "ticketType", id });
    return;
  }
  draft.ticketTypeId = id;
}

/** The category: as named, else for a new ticket the caller's default. Members-only ones are shut. */
export function applyCategory(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const { input, desk, caller, stored } = save;
  const id = input.categoryId;
  if (id === undefined && stored !== null) return;
  const category = id === undefined ? defaultCategory(caller, desk) : desk.categories.get(id);
  if (category === undefined) {
    refuse("validation", "categoryId", { code: "unknownRecord", record: "category", id: id ?? 0 });
    return;
  }
  if (category === null) {
    refuse("forbidden", "categoryId", { code: "noEditAccess" });
    return;
  }
  const allowed =
    stored === null ? mayCreateIn(caller, category) : mayUseCategory(caller, category);
  if (!allowed && category.categoryId !== stored?.categoryId) {
    const { categoryId } = category;
    const reason = mayUseCategory(caller, category)
      ? ({ code: "noEditAccess" } as const)
      : ({ code: "membersOnlyCategory", categoryId } as const);
    refuse("forbidden", "categoryId", reason);
  }
  draft.categoryId = category.categoryId;
}

/**
 * The priority: as named, else for a new ticket what person, company, type and desk prefer. A
 * deleted one may stay but not be chosen.
 */
export function applyPriority(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const { input, desk, references, stored } = save;
  const id = input.priorityId;
  if (id === undefined) {
    if (stored !== null) return;
    const person = references.persons.get(draft.personId) ?? null;
    const { ticketTypeId } = draft;
    const chosen = defaultPriority(desk, { createdByAgent: true, ticketTypeId, person });
    draft.priorityId = chosen.priorityId;
    return;
  }
  if (id === draft.priorityId) return;
  const priority = desk.priorities.get(id);
  if (priority === undefined || priority.deleted) {
    const code = priority === undefined ? "unknownRecord" : "deletedRecord";
    refuse("validation", "priorityId", { code, record: "priority", id });
    return;
  }
  draft.priorityId = id;
}

/** The status row, its base status, and when a postponed ticket comes back. */
export function applyStatus(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const { input, desk, caller, stored } = save;
  const status =
    stored === null
      ? preferredFirstStatus(desk, preferences(draft, save))
      : statusOf(desk, stored.statusId);
  const rights = {
    mayDelete: may(caller, "deleteTickets"),
    mayMarkSpam: may(caller, "markTicketsAsSpam"),
  };
  const choice = chooseStatus({ status, stored: stored !== null }, input, desk, rights);
  if (choice.kind === "refused") {
    refuse(choice.refusal.kind, choice.refusal.field, choice.refusal.reason);
    return;
  }
  draft.statusId = choice.status.statusId;
  draft.baseStatus = choice.status.baseStatus;
  const activation = chooseActivation(input, {
    baseStatus: draft.baseStatus,
    storedActivatesAt: stored?.activatesAt ?? null,
    now: save.now,
    timeZone: desk.settings.baseTimeZone,
  });
  if (activation.kind === "refused") {
    refuse(activation.refusal.kind, activation.refusal.field, activation.refusal.reason);
    return;
  }
  draft.activatesAt = activation.activatesAt;
}

function preferences(draft: TicketDraft, { desk, caller }: SaveSituation) {
  const category = draft.categoryId === 0 ? undefined : categoryOf(desk, draft.categoryId);
  return {
    ofTicketType: desk.ticketTypes.get(draft.ticketTypeId)?.defaultStatusId ?? 0,
    ofCategory: category?.defaultTicketStatusId ?? 0,
    ofUser: caller.user.defaultStatusNewTicketId,
  };
}
