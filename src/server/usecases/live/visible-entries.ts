import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";

/** Something about a ticket, with what decides who may hear of it. */
interface AboutTicket {
  readonly ownerId: number;
  readonly categoryId: number;
}

/** Something as somebody hears of it. */
export type Heard<Entry> = Entry & {
  /** False: the ticket is none of his any more, or never was; nothing but its id may be told. */
  readonly isVisible: boolean;
};

/**
 * What a caller hears of entries. A ticket that he may not see is told by its id alone, because it may
 * have been taken out of what he has on his screen by this very change.
 */
export function heardBy<Entry extends AboutTicket>(
  caller: Caller,
  desk: Desk,
  entries: readonly Entry[],
): readonly Heard<Entry>[] {
  return entries.map((entry) => {
    const category = desk.categories.get(entry.categoryId);
    const access = category === undefined ? "none" : accessToTicket(caller, entry, category);
    return { ...entry, isVisible: accessAllows(access, "list") };
  });
}
