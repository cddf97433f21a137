import type { Person } from "../../people/person.ts";
import type { TicketInput } from "../save/ticket-input.ts";
import type { Ticket } from "../ticket.ts";

/**
 * A new ticket that is split off another is the same customer's matter, unless the wish says otherwise.
 * `persons` are those of the source; one who was deleted meanwhile is left behind.
 */
export function inheritFromSource(
  input: TicketInput,
  source: Ticket,
  persons: ReadonlyMap<number, Person>,
): TicketInput {
  const isThere = (personId: number): boolean => persons.get(personId)?.deleted === false;
  return {
    personId: isThere(source.personId) ? source.personId : 0,
    secondaryPersonIds: source.secondaryPersonIds.filter(isThere),
    origin: source.origin,
    fromAddress: source.fromAddress,
    ...input,
  };
}
