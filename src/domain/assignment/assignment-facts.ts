import type { Category } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";
import type { Instant } from "../instant.ts";
import type { Contact, Person } from "../people/person.ts";

/** What is known of an assignment before anything is looked up for it. */
export interface AssignmentSituation {
  readonly desk: Desk;
  /** The category whose rules decide. */
  readonly category: Category;
  /** The ticket's primary person with the company; null = not known. */
  readonly person:
    | (Pick<Person, "supportUserId"> & { readonly contact: Pick<Contact, "supportUserId"> | null })
    | null;
  readonly arrivedByMail: boolean;
  /** Somebody who must not get the ticket, such as the absent owner it is taken from; 0 = nobody. */
  readonly excludedUserId: number;
  readonly now: Instant;
}

/** Another ticket of the same primary person, as it stands now. */
export interface EarlierTicket {
  readonly ticketId: number;
  readonly createdAt: Instant;
  /** 0 = unassigned. */
  readonly ownerId: number;
}

/**
 * Everything an owner is chosen from. What `assignmentNeeds` does not ask for may be left empty
 * without changing the choice.
 */
export interface AssignmentFacts extends AssignmentSituation {
  /** Users with a login session that is in use. */
  readonly activeUserIds: ReadonlySet<number>;
  /** Active tickets by owner, over all categories; a missing owner has none. */
  readonly openTicketCounts: ReadonlyMap<number, number>;
  /** The category's automatic assignments so far, from 0. */
  readonly delegationCounter: number;
  /** The person's other tickets in the category. Of several with one owner the newest is enough. */
  readonly ticketsInCategory: readonly EarlierTicket[];
  /** The person's newest other ticket in any category; null = none. */
  readonly newestTicket: EarlierTicket | null;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}
