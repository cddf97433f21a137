import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";

export interface NewUser {
  readonly loginName: string;
  /** Short name, usually initials. */
  readonly name: string;
  readonly fullName: string;
  readonly roleId: number;
}

const insertUser = defineStatement<{ user_id: number }>(`
  insert into app_user (login_name, name, full_name, role_id)
  values ($1, $2, $3, $4)
  on conflict ((lower(login_name))) do nothing
  returning user_id`);

const selectUserId = defineStatement<{ user_id: number }>(
  "select user_id from app_user where lower(login_name) = lower($1) and not deleted",
);

const countAll = defineStatement<{ count: number }>(
  "select count(*) as count from app_user where not deleted",
);

const selectAll = defineStatement<{
  user_id: number;
  login_name: string;
  full_name: string;
  role_name: string;
  deleted: boolean;
}>(`
  select u.user_id, u.login_name, u.full_name, r.name as role_name, u.deleted
    from app_user u join role r on r.role_id = u.role_id
   order by lower(u.login_name)`);

export interface ListedUser {
  readonly userId: number;
  readonly loginName: string;
  readonly fullName: string;
  readonly roleName: string;
  readonly deleted: boolean;
}

/** Stores a user; null when the login name is taken, in whatever case. */
export async function storeUser(db: Queryable, user: NewUser): Promise<number | null> {
  const { rows } = await db.query(insertUser, [
    user.loginName,
    user.name,
    user.fullName,
    user.roleId,
  ]);
  return rows[0]?.user_id ?? null;
}

/** The user with a login name in any case; null for a deleted one. */
export async function findUserId(db: Queryable, loginName: string): Promise<number | null> {
  const { rows } = await db.query(selectUserId, [loginName]);
  return rows[0]?.user_id ?? null;
}

/** How many users there are, deleted ones left out. None = nobody can sign in. */
export async function countUsers(db: Queryable): Promise<number> {
  const { rows } = await db.query(countAll);
  return rows[0]?.count ?? 0;
}

/** All users by login name. */
export async function listAllUsers(db: Queryable): Promise<ListedUser[]> {
  const { rows } = await db.query(selectAll);
  return rows.map((row) => ({
    userId: row.user_id,
    loginName: row.login_name,
    fullName: row.full_name,
    roleName: row.role_name,
    deleted: row.deleted,
  }));
}
