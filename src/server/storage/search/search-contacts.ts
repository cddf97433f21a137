import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** A company that was found. */
export interface FoundContact {
  readonly contactId: number;
  readonly name: string;
  readonly department: string;
}

interface ContactRow {
  contact_id: number;
  name: string;
  department: string;
}

const selectFound = defineStatement<ContactRow>(`
  select contact_id, name, department from contact
   where words @@ word_starts($1) and not deleted
   order by name, department, contact_id
   limit $2`);

/** Companies in whose names each of these words begins one. */
export async function searchContacts(
  db: Queryable,
  words: string,
  limit: number,
): Promise<readonly FoundContact[]> {
  const { rows } = await db.query(selectFound, [words, limit]);
  return rows.map((row) => ({
    contactId: row.contact_id,
    name: row.name,
    department: row.department,
  }));
}
