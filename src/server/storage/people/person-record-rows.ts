import type { PersonFields, PersonRecord } from "../../../domain/people/person-record.ts";
import type { Queryable } from "../queryable.ts";
import { plain, reference } from "../tickets/column-codecs.ts";
import { historyColumns, type FieldColumns } from "./record-columns.ts";
import { RecordTable } from "./record-table.ts";

const fieldColumns: FieldColumns<PersonFields> = {
  firstName: ["first_name", plain()],
  middleName: ["middle_name", plain()],
  lastName: ["last_name", plain()],
  salutation: ["salutation", plain()],
  academicTitle: ["academic_title", plain()],
  jobTitle: ["job_title", plain()],
  description: ["description", plain()],
  emails: ["emails", plain()],
  directPhone: ["direct_phone", plain()],
  mobilePhone: ["mobile_phone", plain()],
  fax: ["fax", plain()],
  contactId: ["contact_id", reference],
  countryId: ["country_id", plain()],
  languageId: ["language_id", plain()],
  useOwnAddress: ["use_own_address", plain()],
  kanaFirstName: ["kana_first_name", plain()],
  kanaLastName: ["kana_last_name", plain()],
  post1: ["post1", plain()],
  post2: ["post2", plain()],
  post3: ["post3", plain()],
  personNumber: ["person_number", plain()],
  priorityId: ["priority_id", reference],
  supportUserId: ["support_user_id", reference],
  retired: ["retired", plain()],
  seesCompanyTickets: ["sees_company_tickets", plain()],
};

const recordColumns: FieldColumns<PersonRecord> = {
  personId: ["person_id", plain()],
  rank: ["rank", plain()],
  ...fieldColumns,
  ...historyColumns,
};

/** The people. */
export const personTable = new RecordTable({
  table: "person",
  written: fieldColumns,
  read: recordColumns,
});

export async function findPersonRecord(
  db: Queryable,
  personId: number,
): Promise<PersonRecord | null> {
  const [record] = await personTable.find(db, [personId]);
  return record ?? null;
}
