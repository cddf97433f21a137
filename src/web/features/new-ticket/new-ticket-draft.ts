/** A ticket that is being made, as the form holds it. Ids are 0 where the desk's own default counts. */
export interface NewTicketDraft {
  readonly title: string;
  readonly personId: number;
  /** The name of the person, or a bare address. */
  readonly person: string;
  readonly typeId: number;
  readonly categoryId: number;
  readonly priorityId: number;
  readonly isExternal: boolean;
  readonly message: string;
  /** It is made already, and its message is not; 0 = it is not made. */
  readonly ticketId: number;
  /** Names the making of this ticket, so that it is made once however often it is tried. */
  readonly createKey: string;
}

const KEY = "counterfoil.draft.new-ticket";

/** What was begun before, or an empty form. */
export function readNewTicketDraft(storage: Storage, createKey: string): NewTicketDraft {
  const empty: NewTicketDraft = {
    title: "",
    personId: 0,
    person: "",
    typeId: 0,
    categoryId: 0,
    priorityId: 0,
    isExternal: false,
    message: "",
    ticketId: 0,
    createKey,
  };
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    return isDraft(stored) ? { ...empty, ...stored } : empty;
  } catch {
    return empty;
  }
}

export function keepNewTicketDraft(storage: Storage, draft: NewTicketDraft): void {
  try {
    storage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A full store keeps it for as long as the page is open.
  }
}

export function dropNewTicketDraft(storage: Storage): void {
  storage.removeItem(KEY);
}

function isDraft(stored: unknown): stored is NewTicketDraft {
  if (typeof stored !== "object" || stored === null) return false;
  const { title, person, personId, message, createKey } = stored as Readonly<
    Record<string, unknown>
  >;
  return (
    [title, person, message, createKey].every((each) => typeof each === "string") &&
    typeof personId === "number"
  );
}

const address = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;

export const isBareAddress = (person: string): boolean => address.test(person.trim());

/** The ticket that a draft asks for; what it leaves open is the desk's to decide. */
export function ticketOf(draft: NewTicketDraft): object {
  const { personId, person, typeId, categoryId, priorityId } = draft;
  return {
    Title: draft.title.trim(),
    Slevel: draft.isExternal ? "External" : "Internal",
    ...(typeId > 0 && { TicketType: { TicketTypeId: typeId } }),
    ...(categoryId > 0 && { Category: { TicketCategoryId: categoryId } }),
    ...(priorityId > 0 && { Priority: { TicketPriorityId: priorityId } }),
    ...(personId > 0 && { Person: { PersonId: personId } }),
    ...(personId === 0 && isBareAddress(person) && { FromAddress: person.trim() }),
  };
}
