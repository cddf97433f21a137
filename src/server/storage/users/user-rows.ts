import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const renameUsers = defineStatement<{ user_id: number }>(
  "update app_user set full_name = $2 where person_id = $1 and full_name <> $2 returning user_id",
);

const selectUserOfPerson = defineStatement<{ user_id: number }>(
  "select user_id from app_user where person_id = $1 and not deleted limit 1",
);

/** Gives the users who are that person his name; returns the ids of those who had another one. */
export async function renameUsersOf(
  db: Queryable,
  personId: number,
  fullName: string,
): Promise<readonly number[]> {
  const { rows } = await db.query(renameUsers, [personId, fullName]);
  return rows.map((row) => row.user_id);
}

export async function isPersonOfUser(db: Queryable, personId: number): Promise<boolean> {
  const { rows } = await db.query(selectUserOfPerson, [personId]);
  return rows.length > 0;
}
