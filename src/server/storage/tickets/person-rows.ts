import type { Contact, Person } from "../../../domain/people/person.ts";

/** Columns of a person and the company, for `from person p left join contact c …`. */
export const personColumns = `
  p.person_id, p.first_name, p.middle_name, p.last_name, p.salutation, p.academic_title,
  p.job_title, p.description, p.emails, p.direct_phone, p.mobile_phone, p.fax, p.country_id,
  p.language_id, p.rank, p.use_own_address, p.kana_first_name, p.kana_last_name, p.post1, p.post2,
  p.post3, p.person_number, p.priority_id, p.support_user_id, p.retired, p.deleted,
  c.contact_id, c.name as contact_name, c.department as contact_department,
  c.organisation_number as contact_organisation_number, c.country_id as contact_country_id,
  c.phone as contact_phone, c.fax as contact_fax, c.category_name as contact_category_name,
  c.priority_id as contact_priority_id, c.support_user_id as contact_support_user_id`;

export interface PersonRow {
  person_id: number;
  first_name: string;
  middle_name: string;
  last_name: string;
  salutation: string;
  academic_title: string;
  job_title: string;
  description: string;
  emails: string[];
  direct_phone: string;
  mobile_phone: string;
  fax: string;
  country_id: number;
  language_id: number;
  rank: number;
  use_own_address: boolean;
  kana_first_name: string;
  kana_last_name: string;
  post1: string;
  post2: string;
  post3: string;
  person_number: string;
  priority_id: number | null;
  support_user_id: number | null;
  retired: boolean;
  deleted: boolean;
  contact_id: number | null;
  contact_name: string;
  contact_department: string;
  contact_organisation_number: string;
  contact_country_id: number;
  contact_phone: string;
  contact_fax: string;
  contact_category_name: string;
  contact_priority_id: number | null;
  contact_support_user_id: number | null;
}

export function personFromRow(row: PersonRow): Person {
  return {
    personId: row.person_id,
    contact: contactFromRow(row),
    firstName: row.first_name,
    middleName: row.middle_name,
    lastName: row.last_name,
    salutation: row.salutation,
    academicTitle: row.academic_title,
    jobTitle: row.job_title,
    description: row.description,
    emails: row.emails,
    directPhone: row.direct_phone,
    mobilePhone: row.mobile_phone,
    fax: row.fax,
    countryId: row.country_id,
    languageId: row.language_id,
    rank: row.rank,
    useOwnAddress: row.use_own_address,
    kanaFirstName: row.kana_first_name,
    kanaLastName: row.kana_last_name,
    post1: row.post1,
    post2: row.post2,
    post3: row.post3,
    personNumber: row.person_number,
    priorityId: row.priority_id ?? 0,
    supportUserId: row.support_user_id ?? 0,
    retired: row.retired,
    deleted: row.deleted,
  };
}

function contactFromRow(row: PersonRow): Contact | null {
  if (row.contact_id === null) return null;
  return {
    contactId: row.contact_id,
    name: row.contact_name,
    department: row.contact_department,
    organisationNumber: row.contact_organisation_number,
    countryId: row.contact_country_id,
    phone: row.contact_phone,
    fax: row.contact_fax,
    categoryName: row.contact_category_name,
    priorityId: row.contact_priority_id ?? 0,
    supportUserId: row.contact_support_user_id ?? 0,
  };
}
