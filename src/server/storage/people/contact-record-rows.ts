import type { ContactFields, ContactRecord } from "../../../domain/people/contact-record.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { plain, reference } from "../tickets/column-codecs.ts";
import { historyColumns, type FieldColumns } from "./record-columns.ts";
import { RecordTable } from "./record-table.ts";

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

/** The companies. */
export const contactTable = new RecordTable({
  table: "contact",
  written: fieldColumns,
  read: recordColumns,
});

/** Keeps the company from being deleted until the transaction ends. */
const holdContact = defineStatement<{ contact_id: number }>(
  "select contact_id from contact where contact_id = $1 and not deleted for share",
);

const countPeople = defineStatement<{ count: number }>(
  "select count(*)::int as count from person where contact_id = $1 and not deleted",
);

/** The companies that exist among these, by id. */
export async function findContactRecords(
  db: Queryable,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, ContactRecord>> {
  const records = await contactTable.find(db, contactIds);
  return new Map(records.map((record) => [record.contactId, record]));
}

/** Whether there is such a company; it is not deleted before the transaction ends. */
export async function holdContactRecord(db: Queryable, contactId: number): Promise<boolean> {
  const { rows } = await db.query(holdContact, [contactId]);
  return rows.length > 0;
}

/** How many people, deleted ones left out, belong to a company. */
export async function countPeopleOf(db: Queryable, contactId: number): Promise<number> {
  const { rows } = await db.query(countPeople, [contactId]);
  return rows[0]?.count ?? 0;
}
