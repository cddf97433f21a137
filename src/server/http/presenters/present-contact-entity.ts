import { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { customerTableRight, mayWriteCustomers } from "../../../domain/access/customer-rights.ts";
import { blankContact, type ContactRecord } from "../../../domain/people/contact-record.ts";
import type { ContactView } from "../../usecases/people/get-contact.ts";
import type { Language } from "../language.ts";
import { presentAssociate } from "./present-associate.ts";
import { presentCountry, presentElements, presentPriorityItem } from "./present-customer-parts.ts";
import { presentPerson } from "./present-person.ts";
import { presentRecordRights } from "./present-record-rights.ts";
import { noRights, type Presentation } from "./presentation.ts";

type WireContact = Wire<typeof ContactEntity>;

/** What the desk keeps nothing of. */
const notKept = {
  Number1: "",
  Number2: "",
  Interests: [],
  Urls: [],
  Associate: null,
  Business: null,
  NoMailing: false,
  Kananame: "",
  Xstop: false,
  ActiveInterests: 0,
  GroupId: 0,
  ActiveStatusMonitorId: 0,
  CustomerLanguage: null,
  Deleted: 0,
  DbiAgentId: 0,
  DbiLastSyncronized: null,
  DbiKey: "",
  DbiLastModified: null,
  Address: null,
  Source: 0,
  ActiveErpLinks: 0,
  BounceEmails: [],
  UtmParameters: null,
  UserDefinedFields: {},
  ExtraFields: {},
  CustomFields: {},
} as const;

const unsaved: ContactRecord = {
  contactId: 0,
  categoryName: "",
  ...blankContact,
  version: 0,
  createdAt: null,
  createdById: 0,
  updatedAt: null,
  updatedById: 0,
};

/** What a new company starts as. */
export function presentDefaultContact(
  reader: Pick<ContactView, "desk" | "caller">,
  language: Language | null,
): WireContact {
  const view = { ...reader, contact: unsaved, people: [], supportPerson: null };
  return presentContactEntity(view, language);
}

/** A company in full. */
export function presentContactEntity(
  { desk, caller, contact, people, supportPerson }: ContactView,
  language: Language | null,
): WireContact {
  const presentation: Presentation = { desk, language };
  const isStored = contact.contactId !== 0;
  const right = customerTableRight(caller, isStored ? "stored" : "new");
  return {
    ...notKept,
    ContactId: contact.contactId,
    Name: contact.name,
    Department: contact.department,
    OrgNr: contact.organisationNumber,
    UpdatedDate: contact.updatedAt,
    CreatedDate: contact.createdAt,
    Emails: presentElements(contact.emails),
    Phones: presentElements([contact.phone]),
    Faxes: presentElements([contact.fax]),
    Description: contact.description,
    UpdatedBy: isStored ? presentAssociate(contact.updatedById, presentation) : null,
    CreatedBy: isStored ? presentAssociate(contact.createdById, presentation) : null,
    Category: presentCategoryName(contact),
    Country: presentCountry(contact.countryId),
    Persons: people.map((person) => presentPerson(person, presentation)),
    SupportAssociate:
      contact.supportUserId === 0 ? null : presentAssociate(contact.supportUserId, presentation),
    TicketPriority: presentPriorityItem(contact.priorityId, presentation),
    SupportPerson: supportPerson === null ? null : presentPerson(supportPerson, presentation),
    Domains: contact.domains,
    ...presentRecordRights(ContactEntity, { right, language }, () => mayWriteCustomers(caller)),
  };
}

/** What the company is to us, of which only the name is kept. */
function presentCategoryName({ categoryName }: ContactRecord): WireContact["Category"] {
  if (categoryName === "") return null;
  return {
    Id: 0,
    Value: categoryName,
    Tooltip: "",
    CategoryGroup: "Unknown",
    EnableLeadStatus: false,
    Rank: 0,
    Deleted: false,
    ...noRights,
  };
}
