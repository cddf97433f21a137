import type { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { ContactFields } from "../../../domain/people/contact-record.ts";
import type { ContactInput } from "../../../domain/people/decide-save-contact.ts";
import type { Text } from "../../texts/text.ts";
import {
  onlyValueOf,
  textOf,
  valuesOf,
  withoutAbsent,
  type CustomerWish,
} from "./customer-input.ts";
import { readReference } from "./read-reference.ts";

export type ContactBody = Input<typeof ContactEntity>;

/**
 * What a request body asks a company to be. Absent and null mean "as it is", or the default of a new one;
 * lists replace what there is.
 */
export function contactWishOf(body: ContactBody): CustomerWish<ContactInput> {
  const faults = new Map<string, Text>();
  const input = withoutAbsent<ContactFields>({
    name: textOf(body.Name),
    department: textOf(body.Department),
    organisationNumber: textOf(body.OrgNr),
    description: body.Description ?? undefined,
    emails: valuesOf(body.Emails),
    phone: onlyValueOf(body.Phones, "Phones", faults),
    fax: onlyValueOf(body.Faxes, "Faxes", faults),
    countryId: readReference(body.Country, "CountryId"),
    priorityId: readReference(body.TicketPriority, "Id"),
    supportUserId: readReference(body.SupportAssociate, "AssociateId"),
    supportPersonId: readReference(body.SupportPerson, "PersonId"),
    domains: body.Domains?.map((domain) => domain.trim()).filter(Boolean),
  });
  return { input, faults };
}

/** Where each field comes from in a request body. */
export const contactMembers: Readonly<Record<keyof ContactFields, string>> = {
  name: "Name",
  department: "Department",
  organisationNumber: "OrgNr",
  description: "Description",
  emails: "Emails",
  phone: "Phones/0/Value",
  fax: "Faxes/0/Value",
  countryId: "Country/CountryId",
  priorityId: "TicketPriority/Id",
  supportUserId: "SupportAssociate/AssociateId",
  supportPersonId: "SupportPerson/PersonId",
  domains: "Domains",
};
