import { accessToTicket } from "../../access/access-to-ticket.ts";
import { may } from "../../access/desk-task.ts";
import { savePermission, ticketStateOf } from "../../access/save-permission.ts";
import { applyCustomFields } from "../../custom-fields/apply-custom-fields.ts";
import { defaultCustomFields } from "../../custom-fields/default-custom-fields.ts";
import { SYSTEM_USER_ID } from "../../desk/user.ts";
import { unrepliedFields } from "../first-reply.ts";
import { settleSuggestion } from "../suggestion.ts";
import {
  applyCategory,
  applyPriority,
  applyStatus,
  applyTicketType,
} from "./apply-classification.ts";
import { applyCommerce } from "./apply-commerce.ts";
import { applyDeadline } from "./apply-deadline.ts";
import { applyOwner } from "./apply-owner.ts";
import { applyPeople } from "./apply-people.ts";
import { applyTags } from "./apply-tags.ts";
import { applyTexts } from "./apply-texts.ts";
import { blankTicket } from "./blank-ticket.ts";
import { changedFields } from "./changed-fields.ts";
import { describeSave } from "./describe-save.ts";
import { categoryOf } from "./find-on-desk.ts";
import type { Refusal, Refuse } from "./refusal.ts";
import type { SaveDecision } from "./save-decision.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";
import { settleEscalation } from "./settle-escalation.ts";
import { settleReading } from "./settle-reading.ts";
import { settleStatus } from "./settle-status.ts";

/**
 * Decides a save, as the published SaveTicketEntity describes it: who may, what is wanted, what
 * follows from it. Everything wrong with the wish is told at once. A wish that changes nothing leaves
 * no trace. Nothing here reads a clock, a database or a random number.
 */
export function decideSave(save: SaveSituation): SaveDecision {
  const refusal = refuseWholeSave(save);
  if (refusal !== null) return { kind: "refused", refusals: [refusal] };

  const { draft, refusals } = draftOf(save);
  if (refusals.length > 0) return { kind: "refused", refusals };
  if (save.stored !== null && changedFields(save.stored, draft).length === 0) {
    return { kind: "unchanged", ticket: save.stored };
  }
  return { kind: "write", write: settle(draft, save) };
}

/** The ticket as wished, before anything follows from it, and all that stands against the wish. */
export function draftOf(save: SaveSituation): {
  readonly draft: TicketDraft;
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (kind, field, reason, index) => {
    refusals.push({ kind, field, reason, ...(index !== undefined && { index }) });
  };
  const draft = save.stored === null ? blankTicket(save) : { ...save.stored };
  applyTexts(draft, save, refuse);
  applyTicketType(draft, save, refuse);
  applyCategory(draft, save, refuse);
  applyPeople(draft, save, refuse);
  applyCommerce(draft, save, refuse);
  applyPriority(draft, save, refuse);
  applyStatus(draft, save, refuse);
  applyOwner(draft, save, refuse);
  applyDeadline(draft, save);
  applyTags(draft, save, refuse);
  applyFields(draft, save, refuse);
  return { draft, refusals };
}

/**
 * What stands against any save of the ticket, whatever it wishes: a merged ticket lives on elsewhere, and
 * changing one takes the right to edit it. Known before the wish, which may ask about the ticket.
 */
export function refuseWholeSave({
  stored,
  caller,
  desk,
}: Pick<SaveSituation, "stored" | "caller" | "desk">): Refusal | null {
  if (stored === null) return null;
  const access = accessToTicket(caller, stored, categoryOf(desk, stored.categoryId));
  switch (savePermission(access, ticketStateOf(stored))) {
    case "granted":
      return null;
    case "noEditAccess":
      return { kind: "forbidden", reason: { code: "noEditAccess" } };
    case "merged":
      return {
        kind: "conflict",
        reason: { code: "merged", intoTicketId: stored.mergedIntoTicketId },
      };
  }
}

function applyFields(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const { desk, stored, input, caller } = save;
  const result = applyCustomFields(
    stored?.customFields ?? defaultCustomFields(desk.customFields),
    input.customFields ?? new Map(),
    desk.customFields,
    { mayOverrideReadOnly: may(caller, "overrideReadOnlyFields"), mustBeComplete: stored === null },
  );
  for (const problem of result.problems) {
    refuse("validation", "customFields", { code: "customField", problem });
  }
  draft.customFields = result.values;
}

/** What follows from the wishes: times, counters, escalation, reading, bookkeeping and the log. */
function settle(draft: TicketDraft, save: SaveSituation) {
  const { stored, now, desk } = save;
  if (stored === null) {
    draft.originalCategoryId = draft.categoryId;
    draft.originalPriorityId = draft.priorityId;
    draft.statusSince = draft.createdAt;
    const startMinutes = desk.settings.timeToReplyOnNewTicketMinutes;
    const createdByUser = draft.createdById !== SYSTEM_USER_ID;
    Object.assign(draft, unrepliedFields(startMinutes, createdByUser));
  }
  const stays = settleStatus(draft, save);
  settleEscalation(draft, save);
  settleReading(draft, save);
  const suggestion = settleSuggestion(stored ?? draft, draft.categoryId);
  Object.assign(draft, suggestion.fields);
  draft.lastChangedAt = now;
  draft.version += 1;
  return describeSave(draft, save, { stays, suggestionApplied: suggestion.applied });
}
