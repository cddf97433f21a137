import type { Author, PersonFields, PersonRecord } from "../../../domain/people/person-record.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { plain, reference } from "../tickets/column-codecs.ts";
import { timestampParameter } from "../value-types.ts";
import {
  columnsOf,
  fieldsFromRow,
  historyColumns,
  parametersOf,
  type FieldColumns,
} from "./record-columns.ts";

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

const columns = columnsOf(recordColumns).join(", ");
const written = columnsOf(fieldColumns);

type Row = Record<string, unknown>;

const selectPerson = defineStatement<Row>(
  `select ${columns} from person where person_id = $1 and not deleted`,
);

const lockPerson = defineStatement<Row>(
  `select ${columns} from person where person_id = $1 and not deleted for no key update`,
);

const insertPerson = defineStatement<Row>(`
  insert into person
    (${written.join(", ")}, created_at, updated_at, created_by_id, updated_by_id)
  values (${written.map((_, place) => `$${place + 3}`).join(", ")}, $1, $1, $2, $2)
  returning ${columns}`);

const updatePerson = defineStatement<Row>(`
  update person
     set ${written.map((column, place) => `${column} = $${place + 4}`).join(", ")},
         version = version + 1, updated_at = $1, updated_by_id = $2
   where person_id = $3
  returning ${columns}`);

const removePerson = defineStatement<Row>(`
  update person set deleted = true, version = version + 1, updated_at = $1, updated_by_id = $2
   where person_id = $3`);

export async function findPersonRecord(
  db: Queryable,
  personId: number,
): Promise<PersonRecord | null> {
  const { rows } = await db.query(selectPerson, [personId]);
  return recordFrom(rows);
}

/** The person as he is; nobody else changes him until the transaction ends. */
export async function lockPersonRecord(
  db: Queryable,
  personId: number,
): Promise<PersonRecord | null> {
  const { rows } = await db.query(lockPerson, [personId]);
  return recordFrom(rows);
}

export async function storePerson(
  db: Queryable,
  fields: PersonFields,
  author: Author,
): Promise<PersonRecord> {
  const { rows } = await db.query(insertPerson, [
    timestampParameter(author.at),
    author.userId,
    ...parametersOf(fieldColumns, fields),
  ]);
  return required(rows);
}

/** Writes a person that is locked. */
export async function changePerson(
  db: Queryable,
  { personId, fields }: { readonly personId: number; readonly fields: PersonFields },
  author: Author,
): Promise<PersonRecord> {
  const { rows } = await db.query(updatePerson, [
    timestampParameter(author.at),
    author.userId,
    personId,
    ...parametersOf(fieldColumns, fields),
  ]);
  return required(rows);
}

/** Marks a person as deleted: tickets go on naming him. */
export async function markPersonDeleted(
  db: Queryable,
  personId: number,
  author: Author,
): Promise<void> {
  await db.query(removePerson, [timestampParameter(author.at), author.userId, personId]);
}

function recordFrom([row]: readonly Row[]): PersonRecord | null {
  return row === undefined ? null : fieldsFromRow(recordColumns, row);
}

function required(rows: readonly Row[]): PersonRecord {
  const record = recordFrom(rows);
  if (record === null) throw new Error("the person was not stored");
  return record;
}
