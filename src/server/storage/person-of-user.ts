import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";

/** What the desk knows of the person that a user is, and of his company; 0 and "" = nothing. */
export interface PersonOfUser {
  readonly contactId: number;
  readonly countryId: number;
  readonly emailAddress: string;
  /** The user responsible for the company. */
  readonly contactOwnerId: number;
}

const selectPerson = defineStatement<{
  contact_id: number | null;
  country_id: number;
  email: string | null;
  support_user_id: number | null;
}>(`
  select p.contact_id, p.country_id, p.emails[1] as email, c.support_user_id
    from app_user u
    join person p on p.person_id = u.person_id
    left join contact c on c.contact_id = p.contact_id
   where u.user_id = $1`);

export async function findPersonOfUser(db: Queryable, userId: number): Promise<PersonOfUser> {
  const { rows } = await db.query(selectPerson, [userId]);
  const [row] = rows;
  return {
    contactId: row?.contact_id ?? 0,
    countryId: row?.country_id ?? 0,
    emailAddress: row?.email ?? "",
    contactOwnerId: row?.support_user_id ?? 0,
  };
}
