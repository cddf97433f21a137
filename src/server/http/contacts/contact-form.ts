import { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import type { ContactFields, ContactRecord } from "../../../domain/people/contact-record.ts";
import { noContact } from "../../usecases/people/customer-errors.ts";
import { getContact, type ContactView } from "../../usecases/people/get-contact.ts";
import { saveContact } from "../../usecases/people/save-contact.ts";
import type { CustomerForm } from "../people/customer-form.ts";
import { presentContactEntity } from "../presenters/present-contact-entity.ts";
import { contactMembers, contactWishOf } from "../translate/contact-input.ts";

/** How companies are sent and answered. */
export const contactForm: CustomerForm<
  typeof ContactEntity,
  ContactFields,
  ContactRecord,
  ContactView
> = {
  carrier: ContactEntity,
  resource: "Contact",
  idMember: "ContactId",
  idOf: ({ ContactId }) => ContactId,
  wishOf: contactWishOf,
  members: contactMembers,
  find: getContact,
  save: saveContact,
  missing: noContact,
  recordOf: ({ contact }) => contact,
  // A record that nobody wrote down yet has been as it is since the beginning.
  stateOf: ({ contactId, version, updatedAt }) => ({
    recordId: contactId,
    version,
    changedAt: updatedAt ?? 0,
  }),
  present: presentContactEntity,
};
