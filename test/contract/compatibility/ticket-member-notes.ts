import type { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";

/** What there is to say of members of a ticket beside what their declaration says. */
export const ticketMemberNotes: Readonly<
  Partial<Record<keyof (typeof TicketEntity)["members"], string>>
> = {
  TicketId: "0, null or absent creates a ticket; an id that does not exist is refused with 404.",
  OwnedBy: "Key 0 = nobody, 2147483647 = whom the rules of the category choose.",
  SecondaryPersons: "`[]` removes all.",
  Tags: "By id, or by name; who may create tags makes one by a new name. `[]` removes all.",
  FormSubmission: "Always null: there are no forms yet.",
  ExtraFields: "The custom fields whose key begins with `x_`.",
};
