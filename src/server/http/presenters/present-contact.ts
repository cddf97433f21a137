import type { Contact } from "../../../contract/carriers/contact.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import { noRights } from "./presentation.ts";

/** A company in short. */
export function presentContact(contact: ContactRecord): Wire<typeof Contact> {
  const email = contact.emails[0] ?? "";
  return {
    ContactId: contact.contactId,
    Name: contact.name,
    OrgNr: contact.organisationNumber,
    Department: contact.department,
    URL: "",
    City: "",
    DirectPhone: contact.phone,
    AssociateId: 0,
    CountryId: contact.countryId,
    EmailAddress: email,
    Kananame: "",
    EmailAddressName: email,
    URLName: "",
    AssociateFullName: "",
    BusinessName: "",
    CategoryName: contact.categoryName,
    CountryName: "",
    Address: null,
    FormattedAddress: "",
    FullName: [contact.name, contact.department].filter(Boolean).join(", "),
    IsOwnerContact: false,
    ActiveErpLinks: 0,
    Number1: "",
    Number2: "",
    ...noRights,
  };
}
