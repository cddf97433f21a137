import type { Associate } from "../../../contract/carriers/associate.ts";
import type { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import type { EntityElement } from "../../../contract/carriers/entity-element.ts";
import type { Person } from "../../../contract/carriers/person.ts";
import type { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type {
  SourceContact,
  SourcePerson,
  SourceUser,
} from "../../../domain/import/source-records.ts";

/** What a list tells of a user besides. */
export type UserDetails = Pick<SourceUser, "email" | "roleName">;

export function translateUser(
  associate: Wire<typeof Associate>,
  { email, roleName }: UserDetails,
): SourceUser {
  return {
    userId: associate.AssociateId,
    serviceUserId: associate.EjUserId,
    name: associate.Name ?? "",
    loginName: associate.UserName || associate.Name || `user-${associate.AssociateId}`,
    fullName: associate.FullName ?? "",
    personId: associate.PersonId,
    type: associate.Type,
    groupId: associate.GroupIdx,
    absenceText: associate.Tooltip ?? "",
    deleted: associate.Deleted,
    email,
    roleName,
  };
}

const values = (elements: readonly Wire<typeof EntityElement>[]): string[] =>
  elements.flatMap(({ Value }) => Value || []);

export function translateContact(contact: Wire<typeof ContactEntity>): SourceContact {
  return {
    contactId: contact.ContactId,
    name: contact.Name ?? "",
    department: contact.Department ?? "",
    organisationNumber: contact.OrgNr ?? "",
    description: contact.Description ?? "",
    emails: values(contact.Emails),
    phone: values(contact.Phones)[0] ?? "",
    fax: values(contact.Faxes)[0] ?? "",
    countryId: contact.Country?.CountryId ?? 0,
    priorityId: contact.TicketPriority?.Id ?? 0,
    supportUserId: contact.SupportAssociate?.AssociateId ?? 0,
    supportPersonId: contact.SupportPerson?.PersonId ?? 0,
    domains: contact.Domains.flatMap((domain) => domain || []),
    categoryName: contact.Category?.Value ?? "",
    createdAt: contact.CreatedDate,
    createdById: contact.CreatedBy?.AssociateId ?? 0,
    updatedAt: contact.UpdatedDate,
    updatedById: contact.UpdatedBy?.AssociateId ?? 0,
  };
}

/** `rank` is told by the short form alone. */
export function translatePerson(person: Wire<typeof PersonEntity>, rank: number): SourcePerson {
  return {
    personId: person.PersonId,
    firstName: person.Firstname ?? "",
    middleName: person.MiddleName ?? "",
    lastName: person.Lastname ?? "",
    salutation: person.Mrmrs ?? "",
    academicTitle: person.Title ?? "",
    jobTitle: person.Position?.Value ?? "",
    description: person.Description ?? "",
    emails: values(person.Emails),
    directPhone: values(person.OfficePhones)[0] ?? "",
    mobilePhone: values(person.MobilePhones)[0] ?? "",
    fax: values(person.Faxes)[0] ?? "",
    contactId: person.Contact?.ContactId ?? 0,
    countryId: person.Country?.CountryId ?? 0,
    languageId: person.CustomerLanguage?.Id ?? 0,
    rank,
    useOwnAddress: person.UsePersonAddress,
    kanaFirstName: person.Kanafname ?? "",
    kanaLastName: person.Kanalname ?? "",
    post1: person.Post1 ?? "",
    post2: person.Post2 ?? "",
    post3: person.Post3 ?? "",
    personNumber: person.PersonNumber ?? "",
    priorityId: person.TicketPriority?.Id ?? 0,
    supportUserId: person.SupportAssociate?.AssociateId ?? 0,
    retired: person.Retired,
    seesCompanyTickets: person.ShowContactTickets !== 0,
    createdAt: person.CreatedDate,
    createdById: person.CreatedBy?.AssociateId ?? 0,
    updatedAt: person.UpdatedDate,
    updatedById: person.UpdatedBy?.AssociateId ?? 0,
  };
}

const noHistory = { createdAt: null, createdById: 0, updatedAt: null, updatedById: 0 } as const;

/** As much as a ticket tells of somebody who is on no list any more. */
export function translateShortPerson(person: Wire<typeof Person>): SourcePerson {
  return {
    personId: person.PersonId,
    firstName: person.Firstname ?? "",
    middleName: person.MiddleName ?? "",
    lastName: person.Lastname ?? "",
    salutation: person.Mrmrs ?? "",
    academicTitle: person.Title ?? "",
    jobTitle: person.Position ?? "",
    description: person.Description ?? "",
    emails: person.Email ? [person.Email] : [],
    directPhone: person.DirectPhone ?? "",
    mobilePhone: person.MobilePhone ?? "",
    fax: person.FaxPhone ?? "",
    contactId: Math.max(0, person.ContactId),
    countryId: person.CountryId,
    languageId: Math.max(0, person.SupportLanguageId),
    rank: person.Rank,
    useOwnAddress: person.UsePersonAddress,
    kanaFirstName: person.Kanafname ?? "",
    kanaLastName: person.Kanalname ?? "",
    post1: person.Post1 ?? "",
    post2: person.Post2 ?? "",
    post3: person.Post3 ?? "",
    personNumber: person.PersonNumber ?? "",
    priorityId: Math.max(0, person.TicketPriorityId),
    supportUserId: Math.max(0, person.SupportAssociateId),
    retired: person.Retired !== 0,
    seesCompanyTickets: false,
    ...noHistory,
  };
}

/** As much as a ticket tells of the company of its person. */
export function translateCompanyOf(person: Wire<typeof Person>): SourceContact {
  return {
    contactId: person.ContactId,
    name: person.ContactName ?? "",
    department: person.ContactDepartment ?? "",
    organisationNumber: person.ContactOrgNr ?? "",
    description: "",
    emails: [],
    phone: person.ContactPhone ?? "",
    fax: person.ContactFax ?? "",
    countryId: person.ContactCountryId,
    priorityId: 0,
    supportUserId: 0,
    supportPersonId: 0,
    domains: [],
    categoryName: person.CategoryName ?? "",
    ...noHistory,
  };
}
