import type { ContactFields, ContactRecord } from "../../../domain/people/contact-record.ts";
import type { Author } from "../../../domain/people/person-record.ts";
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

const fieldColumns: FieldColumns<ContactFields> = {
  name: ["name", plain()],
  department: ["department", plain()],
  organisationNumber: ["organisation_number", plain()],
  description: ["description", plain()],
  emails: ["emails", plain()],
  phone: ["phone", plain()],
  fax: ["fax", plain()],
  countryId: ["country_id", plain()],
  priorityId: ["priority_id", reference],
  supportUserId: ["support_user_id", reference],
  supportPersonId: ["support_person_id", reference],
  domains: ["domains", plain()],
};

const recordColumns: FieldColumns<ContactRecord> = {
  contactId: ["contact_id", plain()],
  categoryName: ["category_name", plain()],
  ...fieldColumns,
  ...historyColumns,
};

const columns = columnsOf(recordColumns).join(", ");
const written = columnsOf(fieldColumns);

type Row = Record<string, unknown>;

const selectContacts = defineStatement<Row>(
  `select ${columns} from contact where contact_id = any ($1::int[]) and not deleted`,
);

const lockContact = defineStatement<Row>(
  `select ${columns} from contact where contact_id = $1 and not deleted for no key update`,
);

/** Keeps the company from being deleted until the transaction ends. */
const holdContact = defineStatement<{ contact_id: number }>(
  "select contact_id from contact where contact_id = $1 and not deleted for share",
);

const insertContact = defineStatement<Row>(`
  insert into contact
    (${written.join(", ")}, created_at, updated_at, created_by_id, updated_by_id)
  values (${written.map((_, place) => `$${place + 3}`).join(", ")}, $1, $1, $2, $2)
  returning ${columns}`);

const updateContact = defineStatement<Row>(`
  update contact
     set ${written.map((column, place) => `${column} = $${place + 4}`).join(", ")},
         version = version + 1, updated_at = $1, updated_by_id = $2
   where contact_id = $3
  returning ${columns}`);

const removeContact = defineStatement<Row>(`
  update contact set deleted = true, version = version + 1, updated_at = $1, updated_by_id = $2
   where contact_id = $3`);

const countPeople = defineStatement<{ count: number }>(
  "select count(*)::int as count from person where contact_id = $1 and not deleted",
);

/** The companies that exist among these, by id. */
export async function findContactRecords(
  db: Queryable,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, ContactRecord>> {
  const { rows } = await db.query(selectContacts, [contactIds]);
  const records = rows.map((row) => fieldsFromRow(recordColumns, row));
  return new Map(records.map((record) => [record.contactId, record]));
}

/** The company as it is; nobody else changes it until the transaction ends. */
export async function lockContactRecord(
  db: Queryable,
  contactId: number,
): Promise<ContactRecord | null> {
  const { rows } = await db.query(lockContact, [contactId]);
  return recordFrom(rows);
}

/** Whether there is such a company; it is not deleted before the transaction ends. */
export async function holdContactRecord(db: Queryable, contactId: number): Promise<boolean> {
  const { rows } = await db.query(holdContact, [contactId]);
  return rows.length > 0;
}

export async function storeContact(
  db: Queryable,
  fields: ContactFields,
  author: Author,
): Promise<ContactRecord> {
  const { rows } = await db.query(insertContact, [
    timestampParameter(author.at),
    author.userId,
    ...parametersOf(fieldColumns, fields),
  ]);
  return required(rows);
}

/** Writes a company that is locked. */
export async function changeContact(
  db: Queryable,
  { contactId, fields }: { readonly contactId: number; readonly fields: ContactFields },
  author: Author,
): Promise<ContactRecord> {
  const { rows } = await db.query(updateContact, [
    timestampParameter(author.at),
    author.userId,
    contactId,
    ...parametersOf(fieldColumns, fields),
  ]);
  return required(rows);
}

/** Marks a company as deleted: tickets go on naming it. */
export async function markContactDeleted(
  db: Queryable,
  contactId: number,
  author: Author,
): Promise<void> {
  await db.query(removeContact, [timestampParameter(author.at), author.userId, contactId]);
}

/** How many people, deleted ones left out, belong to a company. */
export async function countPeopleOf(db: Queryable, contactId: number): Promise<number> {
  const { rows } = await db.query(countPeople, [contactId]);
  return rows[0]?.count ?? 0;
}

function recordFrom([row]: readonly Row[]): ContactRecord | null {
  return row === undefined ? null : fieldsFromRow(recordColumns, row);
}

function required(rows: readonly Row[]): ContactRecord {
  const record = recordFrom(rows);
  if (record === null) throw new Error("the company was not stored");
  return record;
}
