import type { Desk } from "../desk/desk.ts";
import { priorityHasFlag, type Priority } from "../desk/priority.ts";
import type { Contact, Person } from "../people/person.ts";

/** Everything that has a say in the priority of a new ticket. Ids are priority ids, 0 = no opinion. */
export interface PrioritySources {
  /** Agents choose the ticket's type on purpose, so for them it speaks before the customer. */
  readonly createdByAgent: boolean;
  readonly ticketTypeId: number;
  /** The primary person with the company. */
  readonly person:
    | (Pick<Person, "priorityId"> & { readonly contact: Pick<Contact, "priorityId"> | null })
    | null;
  /** Set by a mail filter, on tickets from mail. */
  readonly mailFilterPriorityId?: number;
  /** Of the mailbox the mail came in by. */
  readonly mailboxPriorityId?: number;
}

/**
 * The priority of a new ticket when none is named: mail filter, person, company, mailbox, ticket
 * type, then the desk's default, as the published guide to priorities orders them. Deleted
 * priorities, and ids that lead nowhere, are passed over.
 *
 * @throws Error when the desk has no priority left at all, which administration does not allow.
 */
export function defaultPriority(
  desk: Pick<Desk, "priorities" | "ticketTypes">,
  sources: PrioritySources,
): Priority {
  for (const priorityId of priorityIdsInOrder(desk, sources)) {
    const priority = desk.priorities.get(priorityId);
    if (priority !== undefined && !priority.deleted) return priority;
  }
  const live = [...desk.priorities.values()].filter(({ deleted }) => !deleted).toSorted(byPosition);
  const chosen = live.find((priority) => priorityHasFlag(priority, "Default")) ?? live[0];
  if (chosen === undefined) throw new Error("the desk has no priority");
  return chosen;
}

function priorityIdsInOrder(
  desk: Pick<Desk, "ticketTypes">,
  sources: PrioritySources,
): readonly number[] {
  const { person, createdByAgent, mailFilterPriorityId = 0, mailboxPriorityId = 0 } = sources;
  const typePriorityId = desk.ticketTypes.get(sources.ticketTypeId)?.defaultPriorityId ?? 0;
  const customerIds = [
    person?.priorityId ?? 0,
    person?.contact?.priorityId ?? 0,
    mailboxPriorityId,
  ];
  return createdByAgent
    ? [mailFilterPriorityId, typePriorityId, ...customerIds]
    : [mailFilterPriorityId, ...customerIds, typePriorityId];
}

function byPosition(one: Priority, other: Priority): number {
  return one.sortOrder - other.sortOrder || one.priorityId - other.priorityId;
}
