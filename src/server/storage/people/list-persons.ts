import type { Person } from "../../../domain/people/person.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { personColumns, personFromRow, type PersonRow } from "../tickets/person-rows.ts";

const selectPersons = defineStatement<PersonRow>(`
  select ${personColumns}
    from person p left join contact c on c.contact_id = p.contact_id
   where p.person_id = any ($1::int[]) and not p.deleted`);

const selectPeopleOf = defineStatement<PersonRow>(`
  select ${personColumns}
    from person p left join contact c on c.contact_id = p.contact_id
   where p.contact_id = $1 and not p.deleted
   order by p.rank, p.last_name, p.first_name, p.person_id
   limit $2`);

/** The people that exist among these, by id. */
export async function findPersons(
  db: Queryable,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, Person>> {
  const { rows } = await db.query(selectPersons, [personIds]);
  return new Map(rows.map((row) => [row.person_id, personFromRow(row)]));
}

/** The people of a company, by rank and name. */
export async function listPeopleOf(
  db: Queryable,
  contactId: number,
  limit: number,
): Promise<readonly Person[]> {
  const { rows } = await db.query(selectPeopleOf, [contactId, limit]);
  return rows.map(personFromRow);
}
