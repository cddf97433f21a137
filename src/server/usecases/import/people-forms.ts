import type { SourceContact, SourcePerson } from "../../../domain/import/source-records.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import type { ImportRun } from "./import-run.ts";
import { localReference, type RecordForm } from "./record-form.ts";

/** Whom we turn to there is said once the people are here. */
export const contactForm: RecordForm<"contact"> = {
  kind: "contact",
  sourceId: ({ contactId }) => contactId,
  traits: null,
  row: (contact, run) => ({
    name: contact.name,
    department: contact.department,
    organisation_number: contact.organisationNumber,
    country_id: contact.countryId,
    phone: contact.phone,
    fax: contact.fax,
    category_name: contact.categoryName,
    domains: contact.domains,
    emails: contact.emails,
    description: contact.description,
    priority_id: localReference(run, "priority", contact.priorityId),
    support_user_id: localReference(run, "user", contact.supportUserId),
    ...historyOf(contact, run),
  }),
};

export const personForm: RecordForm<"person"> = {
  kind: "person",
  sourceId: ({ personId }) => personId,
  traits: null,
  row: (person, run) => ({
    contact_id: localReference(run, "contact", person.contactId),
    first_name: person.firstName,
    middle_name: person.middleName,
    last_name: person.lastName,
    salutation: person.salutation,
    academic_title: person.academicTitle,
    job_title: person.jobTitle,
    description: person.description,
    emails: person.emails,
    direct_phone: person.directPhone,
    mobile_phone: person.mobilePhone,
    fax: person.fax,
    country_id: person.countryId,
    language_id: person.languageId,
    rank: person.rank,
    use_own_address: person.useOwnAddress,
    kana_first_name: person.kanaFirstName,
    kana_last_name: person.kanaLastName,
    post1: person.post1,
    post2: person.post2,
    post3: person.post3,
    person_number: person.personNumber,
    priority_id: localReference(run, "priority", person.priorityId),
    support_user_id: localReference(run, "user", person.supportUserId),
    retired: person.retired,
    sees_company_tickets: person.seesCompanyTickets,
    ...historyOf(person, run),
  }),
};

function historyOf(record: SourceContact | SourcePerson, run: ImportRun) {
  return {
    created_at: timestampParameter(record.createdAt),
    created_by_id: localReference(run, "user", record.createdById),
    updated_at: timestampParameter(record.updatedAt),
    updated_by_id: localReference(run, "user", record.updatedById),
  };
}
