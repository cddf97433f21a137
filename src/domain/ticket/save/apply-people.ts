import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/**
 * The primary person (whose company becomes the ticket's company) and the secondary ones.
 * Retired people are allowed: their old tickets live on. Duplicates and the primary person are
 * dropped from the secondary list, which keeps the caller's order.
 */
export function applyPeople(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  const { input, references } = save;
  if (input.personId !== undefined && input.personId !== draft.personId) {
    checkPerson(save, refuse, input.personId);
    draft.personId = input.personId;
    draft.contactId = references.persons.get(input.personId)?.contact?.contactId ?? 0;
  }
  if (input.secondaryPersonIds !== undefined) {
    const known = new Set(draft.secondaryPersonIds);
    input.secondaryPersonIds.forEach((personId, index) => {
      if (!known.has(personId)) checkPerson(save, refuse, personId, index);
    });
    draft.secondaryPersonIds = [...new Set(input.secondaryPersonIds)];
  }
  if (draft.secondaryPersonIds.includes(draft.personId)) {
    draft.secondaryPersonIds = draft.secondaryPersonIds.filter((id) => id !== draft.personId);
  }
}

function checkPerson(
  { references }: SaveSituation,
  refuse: Refuse,
  personId: number,
  index?: number,
): void {
  const field = index === undefined ? "personId" : "secondaryPersonIds";
  if (personId === 0 && index === undefined) return;
  const person = references.persons.get(personId);
  if (person === undefined) {
    refuse("validation", field, { code: "unknownRecord", record: "person", id: personId }, index);
  } else if (person.deleted) {
    refuse("validation", field, { code: "deletedRecord", record: "person", id: personId }, index);
  }
}
