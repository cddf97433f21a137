import type { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { PersonInput } from "../../../domain/people/decide-save-person.ts";
import type { PersonFields } from "../../../domain/people/person-record.ts";
import type { Text } from "../../texts/text.ts";
import {
  onlyValueOf,
  textOf,
  valuesOf,
  withoutAbsent,
  type CustomerWish,
} from "./customer-input.ts";
import { readReference } from "./read-reference.ts";

export type PersonBody = Input<typeof PersonEntity>;

/**
 * What a request body asks a person to be. Absent and null mean "as it is", or the default of a new one;
 * lists replace what there is.
 */
export function personWishOf(body: PersonBody): CustomerWish<PersonInput> {
  const faults = new Map<string, Text>();
  const showsTickets = body.ShowContactTickets ?? undefined;
  const input = withoutAbsent<PersonFields>({
    firstName: textOf(body.Firstname),
    middleName: textOf(body.MiddleName),
    lastName: textOf(body.Lastname),
    salutation: textOf(body.Mrmrs),
    academicTitle: textOf(body.Title),
    jobTitle: textOf(body.Position?.Value),
    description: body.Description ?? undefined,
    emails: valuesOf(body.Emails),
    directPhone: onlyValueOf(body.OfficePhones, "OfficePhones", faults),
    mobilePhone: onlyValueOf(body.MobilePhones, "MobilePhones", faults),
    fax: onlyValueOf(body.Faxes, "Faxes", faults),
    contactId: readReference(body.Contact, "ContactId"),
    countryId: readReference(body.Country, "CountryId"),
    languageId: readReference(body.CustomerLanguage, "Id"),
    useOwnAddress: body.UsePersonAddress ?? undefined,
    kanaFirstName: textOf(body.Kanafname),
    kanaLastName: textOf(body.Kanalname),
    post1: textOf(body.Post1),
    post2: textOf(body.Post2),
    post3: textOf(body.Post3),
    personNumber: textOf(body.PersonNumber),
    priorityId: readReference(body.TicketPriority, "Id"),
    supportUserId: readReference(body.SupportAssociate, "AssociateId"),
    retired: body.Retired ?? undefined,
    seesCompanyTickets: showsTickets === undefined ? undefined : showsTickets !== 0,
  });
  return { input, faults };
}

/** Where each field comes from in a request body. */
export const personMembers: Readonly<Record<keyof PersonFields, string>> = {
  firstName: "Firstname",
  middleName: "MiddleName",
  lastName: "Lastname",
  salutation: "Mrmrs",
  academicTitle: "Title",
  jobTitle: "Position/Value",
  description: "Description",
  emails: "Emails",
  directPhone: "OfficePhones/0/Value",
  mobilePhone: "MobilePhones/0/Value",
  fax: "Faxes/0/Value",
  contactId: "Contact/ContactId",
  countryId: "Country/CountryId",
  languageId: "CustomerLanguage/Id",
  useOwnAddress: "UsePersonAddress",
  kanaFirstName: "Kanafname",
  kanaLastName: "Kanalname",
  post1: "Post1",
  post2: "Post2",
  post3: "Post3",
  personNumber: "PersonNumber",
  priorityId: "TicketPriority/Id",
  supportUserId: "SupportAssociate/AssociateId",
  retired: "Retired",
  seesCompanyTickets: "ShowContactTickets",
};
