import type { Person } from "../../../domain/people/person.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { personColumns, personFromRow, type PersonRow } from "../tickets/person-rows.ts";

/** Which people are wanted; 0 leaves nobody out. */
export interface PersonFilter {
  readonly personId: number;
  readonly contactId: number;
  readonly saleId: number;
  readonly projectId: number;
  readonly skipRetired: boolean;
}

const from = "from person p left join contact c on c.contact_id = p.contact_id";

/** $1 to $5 are the filter. */
const passes = `
  not p.deleted
  and ($1::int = 0 or p.person_id = $1)
  and ($2::int = 0 or p.contact_id = $2)
  and ($3::int = 0 or exists (
        select from sale s where s.sale_id = $3 and s.person_id = p.person_id))
  and ($4::int = 0 or exists (
        select from sale s where s.project_id = $4 and s.person_id = p.person_id))
  and (not $5::boolean or not p.retired)`;

/** Whom the reader looks after comes first, then whoever was changed last. */
const order = `
  order by p.support_user_id is not distinct from $6::int desc, p.updated_at desc nulls last,
           p.last_name, p.first_name, p.person_id
  limit $7`;

const selectFiltered = defineStatement<PersonRow>(
  `select ${personColumns} ${from} where ${passes} ${order}`,
);

/** $10 bounds how many are looked at; NULL = all. */
const selectFound = defineStatement<PersonRow>(`
  select ${personColumns}
    from (select p.* from person p
           where (p.words @@ word_starts($8) or p.person_id = $9) and ${passes}
           limit $10) p
    left join contact c on c.contact_id = p.contact_id ${order}`);

/** Newest first; of a user's newest tickets only so many are looked at. */
const selectRecent = defineStatement<PersonRow>(`
  with used as (
    select person_id, max(ticket_id) as ticket_id
      from (select person_id, ticket_id from ticket
             where owner_id = $1 order by ticket_id desc limit 200) as newest
     where person_id is not null
     group by person_id)
  select ${personColumns}
    from used join person p using (person_id) left join contact c on c.contact_id = p.contact_id
   where not p.deleted
   order by used.ticket_id desc
   limit $2`);

export interface PersonSearch extends PersonFilter {
  /** Words that begin words of whoever is meant; null = everybody. */
  readonly words: string | null;
  /** The id of whoever is meant, if the search is a number. */
  readonly id: number | null;
  readonly userId: number;
  /** Of so many whom the words find the most likely ones are chosen; null = of all. */
  readonly candidates: number | null;
}

/** The people whom a search finds, the most likely ones first. */
export async function searchPersons(
  db: Queryable,
  search: PersonSearch,
  limit: number,
): Promise<readonly Person[]> {
  const parameters = [
    search.personId,
    search.contactId,
    search.saleId,
    search.projectId,
    search.skipRetired,
    search.userId,
    limit,
  ];
  const { rows } = await (search.words === null
    ? db.query(selectFiltered, parameters)
    : db.query(selectFound, [...parameters, search.words, search.id, search.candidates]));
  return rows.map(personFromRow);
}

/** The people on a user's newest tickets. */
export async function findRecentPersons(
  db: Queryable,
  userId: number,
  limit: number,
): Promise<readonly Person[]> {
  const { rows } = await db.query(selectRecent, [userId, limit]);
  return rows.map(personFromRow);
}
