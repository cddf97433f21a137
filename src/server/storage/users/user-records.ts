import type { UserFields } from "../../../domain/users/decide-save-user.ts";
import { userStatusCodes } from "../../../domain/desk/user.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { reference } from "../tickets/column-codecs.ts";

const lockUsers = defineStatement<{ locked: boolean }>(
  "select pg_advisory_xact_lock(hashtext('counterfoil users')) is null as locked",
);

const selectDetails = defineStatement<{ signature: string; group_name: string | null }>(`
  select u.signature, g.name as group_name
    from app_user u left join user_group g on g.group_id = u.group_id
   where u.user_id = $1`);

const selectGroup = defineStatement<{ name: string }>(
  "select name from user_group where group_id = $1",
);

const insertUser = defineStatement<{ user_id: number }>(`
  insert into app_user (name, login_name, role_id, group_id, person_id, signature, full_name)
  values ($1, $2, $3, $4, $5, $6, $7)
  returning user_id`);

const updateUser = defineStatement<{ user_id: number }>(`
  update app_user
     set name = $1, login_name = $2, role_id = $3, group_id = $4, person_id = $5, signature = $6,
         full_name = $7
   where user_id = $8`);

const removeUser = defineStatement<{ user_id: number }>(
  "update app_user set deleted = true where user_id = $1 and not deleted returning user_id",
);

const updatePresence = defineStatement<{ user_id: number }>(
  "update app_user set status = $2, absence_text = $3 where user_id = $1",
);

/** Lets one transaction at a time decide about users. */
export async function lockAllUsers(db: Queryable): Promise<void> {
  await db.query(lockUsers);
}

/** What the copy of the desk does not hold of a user. */
export interface UserDetails {
  readonly signature: string;
  /** "" = he is in no group. */
  readonly groupName: string;
}

export async function findUserDetails(db: Queryable, userId: number): Promise<UserDetails> {
  const { rows } = await db.query(selectDetails, [userId]);
  const [row] = rows;
  return { signature: row?.signature ?? "", groupName: row?.group_name ?? "" };
}

export async function isUserGroup(db: Queryable, groupId: number): Promise<boolean> {
  const { rows } = await db.query(selectGroup, [groupId]);
  return rows.length > 0;
}

export async function storeUserFields(
  db: Queryable,
  fields: UserFields,
  fullName: string,
): Promise<number> {
  const { rows } = await db.query(insertUser, parametersOf(fields, fullName));
  const [row] = rows;
  if (row === undefined) throw new Error("the user was not stored");
  return row.user_id;
}

export async function changeUserFields(
  db: Queryable,
  userId: number,
  { fields, fullName }: { readonly fields: UserFields; readonly fullName: string },
): Promise<void> {
  await db.query(updateUser, [...parametersOf(fields, fullName), userId]);
}

/** Marks a user as deleted: tickets go on naming him. */
export async function markUserDeleted(db: Queryable, userId: number): Promise<void> {
  await db.query(removeUser, [userId]);
}

export async function storePresence(
  db: Queryable,
  userId: number,
  presence: { readonly status: "Normal" | "NotAvailable"; readonly absenceText: string },
): Promise<void> {
  const { status, absenceText } = presence;
  await db.query(updatePresence, [userId, userStatusCodes[status], absenceText]);
}

function parametersOf(fields: UserFields, fullName: string) {
  return [
    fields.name,
    fields.loginName,
    fields.roleId,
    reference.toParameter(fields.groupId),
    reference.toParameter(fields.personId),
    fields.signature,
    fullName,
  ];
}
