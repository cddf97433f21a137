import { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { customerTableRight, mayWriteCustomers } from "../../../domain/access/customer-rights.ts";
import { personFullName } from "../../../domain/people/person.ts";
import { blankPerson, type PersonRecord } from "../../../domain/people/person-record.ts";
import type { PersonView } from "../../usecases/people/get-person.ts";
import type { Language } from "../language.ts";
import { presentAssociate } from "./present-associate.ts";
import { presentContact } from "./present-contact.ts";
import {
  presentCountry,
  presentCustomerLanguage,
  presentElements,
  presentPriorityItem,
} from "./present-customer-parts.ts";
import { userOfPerson } from "./present-person.ts";
import { presentRecordRights } from "./present-record-rights.ts";
import { presentUserInfo } from "./present-user-info.ts";
import { noRights, type Presentation } from "./presentation.ts";

type WirePerson = Wire<typeof PersonEntity>;

/** What the desk keeps nothing of. */
const notKept = {
  BirthDate: null,
  PrivatePhones: [],
  OtherPhones: [],
  Interests: [],
  NoMailing: false,
  Urls: [],
  Address: null,
  Category: null,
  Business: null,
  Associate: null,
  Salutation: "",
  ActiveInterests: 0,
  DbiAgentId: 0,
  DbiKey: "",
  DbiLastModified: null,
  DbiLastSyncronized: null,
  SentInfo: 0,
  ChatEmails: [],
  InternetPhones: [],
  Source: 0,
  ActiveErpLinks: 0,
  ShipmentTypes: [],
  Consents: [],
  BounceEmails: [],
  ActiveStatusMonitorId: 0,
  CreatedByFormId: 0,
  UtmParameters: null,
  LeadstatusId: 0,
  Leadstatus: "",
  UserDefinedFields: {},
  ExtraFields: {},
  CustomFields: {},
} as const;

const unsaved: PersonRecord = {
  personId: 0,
  rank: 0,
  ...blankPerson,
  version: 0,
  createdAt: null,
  createdById: 0,
  updatedAt: null,
  updatedById: 0,
};

/** What a new person starts as. */
export function presentDefaultPerson(
  reader: Pick<PersonView, "desk" | "caller">,
  language: Language | null,
): WirePerson {
  return presentPersonEntity({ ...reader, person: unsaved, contact: null }, language);
}

/** A person in full. */
export function presentPersonEntity(
  { desk, caller, person, contact }: PersonView,
  language: Language | null,
): WirePerson {
  const presentation: Presentation = { desk, language };
  const user = person.personId === 0 ? undefined : userOfPerson(desk, person.personId);
  const isStored = person.personId !== 0;
  const right = customerTableRight(caller, isStored ? "stored" : "new");
  return {
    ...notKept,
    PersonId: person.personId,
    Firstname: person.firstName,
    MiddleName: person.middleName,
    Lastname: person.lastName,
    Mrmrs: person.salutation,
    Title: person.academicTitle,
    UpdatedDate: person.updatedAt,
    CreatedDate: person.createdAt,
    CreatedBy: isStored ? presentAssociate(person.createdById, presentation) : null,
    Emails: presentElements(person.emails),
    Description: person.description,
    IsAssociate: user !== undefined,
    Faxes: presentElements([person.fax]),
    MobilePhones: presentElements([person.mobilePhone]),
    OfficePhones: presentElements([person.directPhone]),
    Position: { Id: 0, Value: person.jobTitle, Tooltip: "", ...noRights },
    UpdatedBy: isStored ? presentAssociate(person.updatedById, presentation) : null,
    Contact: contact === null ? null : presentContact(contact),
    Country: presentCountry(person.countryId),
    PersonNumber: person.personNumber,
    FullName: personFullName(person),
    UsePersonAddress: person.useOwnAddress,
    Retired: person.retired,
    FormalName: [person.salutation, personFullName(person)].filter(Boolean).join(" "),
    Post3: person.post3,
    Post2: person.post2,
    Post1: person.post1,
    Kanalname: person.kanaLastName,
    Kanafname: person.kanaFirstName,
    CorrespondingAssociate: user === undefined ? null : presentAssociate(user.userId, presentation),
    SupportAssociate:
      person.supportUserId === 0 ? null : presentAssociate(person.supportUserId, presentation),
    TicketPriority: presentPriorityItem(person.priorityId, presentation),
    CustomerLanguage: presentCustomerLanguage(person.languageId),
    ShowContactTickets: person.seesCompanyTickets ? 1 : 0,
    UserInfo: user === undefined ? null : presentUserInfo(user, presentation),
    ...presentRecordRights(PersonEntity, { right, language }, () => mayWriteCustomers(caller)),
  };
}
