import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Asked first: an update of no row counts as a change of the configuration, too. */
const selectUnknown = defineStatement(
  "select user_id from app_user where user_id = $1 and person_id is null",
);

const setPersonOfUser = defineStatement(`
  update app_user set person_id = $2 where user_id = $1 and person_id is null`);

const setSupportPerson = defineStatement(`
  update contact set support_person_id = $2 where contact_id = $1 and support_person_id is null`);

/** Says who a user is, unless that is known. */
export async function storePersonOfUser(
  db: Queryable,
  userId: number,
  personId: number,
): Promise<void> {
  const { rowCount } = await db.query(selectUnknown, [userId]);
  if (rowCount > 0) await db.query(setPersonOfUser, [userId, personId]);
}

/** Says whom we turn to at a company, unless that is known. */
export async function storeSupportPerson(
  db: Queryable,
  contactId: number,
  personId: number,
): Promise<void> {
  await db.query(setSupportPerson, [contactId, personId]);
}
