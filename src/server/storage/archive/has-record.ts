import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const selectPerson = defineStatement(
  "select 1 as found from person where person_id = $1 and not deleted",
);

const selectContact = defineStatement(
  "select 1 as found from contact where contact_id = $1 and not deleted",
);

export async function hasPerson(db: Queryable, personId: number): Promise<boolean> {
  return (await db.query(selectPerson, [personId])).rowCount > 0;
}

export async function hasContact(db: Queryable, contactId: number): Promise<boolean> {
  return (await db.query(selectContact, [contactId])).rowCount > 0;
}
