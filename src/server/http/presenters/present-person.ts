import type { Person as PersonCarrier } from "../../../contract/carriers/person.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { User } from "../../../domain/desk/user.ts";
import { personFullName, type Contact, type Person } from "../../../domain/people/person.ts";
import { noRights, type Presentation } from "./presentation.ts";

export function presentPerson(person: Person, { desk }: Presentation): Wire<typeof PersonCarrier> {
  const { contact } = person;
  const user = userOfPerson(desk, person.personId);
  const fullName = personFullName(person);
  const email = person.emails[0] ?? "";
  return {
    Position: person.jobTitle,
    PersonId: person.personId,
    Mrmrs: person.salutation,
    Firstname: person.firstName,
    Lastname: person.lastName,
    MiddleName: person.middleName,
    Title: person.academicTitle,
    Description: person.description,
    Email: email,
    FullName: fullName,
    DirectPhone: person.directPhone,
    FormalName: [person.salutation, fullName].filter(Boolean).join(" "),
    CountryId: person.countryId,
    ContactId: contact?.contactId ?? 0,
    ContactName: contact?.name ?? "",
    Retired: person.retired ? 1 : 0,
    Rank: person.rank,
    ActiveInterests: 0,
    ContactDepartment: contact?.department ?? "",
    ContactCountryId: contact?.countryId ?? 0,
    ContactOrgNr: contact?.organisationNumber ?? "",
    FaxPhone: person.fax,
    MobilePhone: person.mobilePhone,
    ContactPhone: contact?.phone ?? "",
    AssociateName: user?.name ?? "",
    AssociateId: user?.userId ?? 0,
    UsePersonAddress: person.useOwnAddress,
    ContactFax: contact?.fax ?? "",
    Kanafname: person.kanaFirstName,
    Kanalname: person.kanaLastName,
    Post1: person.post1,
    Post2: person.post2,
    Post3: person.post3,
    EmailName: email,
    ContactFullName: contactFullName(contact),
    ActiveErpLinks: 0,
    TicketPriorityId: person.priorityId,
    SupportLanguageId: person.languageId,
    SupportAssociateId: person.supportUserId,
    CategoryName: contact?.categoryName ?? "",
    PersonNumber: person.personNumber,
    ...noRights,
  };
}

/** "Company, Department". */
function contactFullName(contact: Contact | null): string {
  return [contact?.name, contact?.department].filter(Boolean).join(", ");
}

const usersByPerson = new WeakMap<Desk, ReadonlyMap<number, User>>();

/** The user that a person is. */
export function userOfPerson(desk: Desk, personId: number): User | undefined {
  let users = usersByPerson.get(desk);
  if (users === undefined) {
    users = new Map([...desk.users.values()].map((user) => [user.personId, user]));
    usersByPerson.set(desk, users);
  }
  return users.get(personId);
}
