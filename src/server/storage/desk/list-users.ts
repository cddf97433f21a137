import { functionalRights, type FunctionalRight, type Role } from "../../../domain/desk/role.ts";
import {
  userStatusCodes,
  userTypeCodes,
  type DefaultOwner,
  type User,
} from "../../../domain/desk/user.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storedNames } from "./unreadable-row.ts";

interface UserRow {
  user_id: number;
  service_user_id: number;
  name: string;
  login_name: string;
  full_name: string;
  person_id: number | null;
  type: number;
  group_id: number | null;
  role_id: number;
  status: number;
  absence_text: string;
  default_category_id: number | null;
  last_category_id: number | null;
  use_last_category: boolean;
  default_owner: number;
  default_status_new_ticket_id: number | null;
  default_status_add_message_id: number | null;
  deleted: boolean;
}

const users = `
  select u.user_id, u.service_user_id, u.name, u.login_name, u.full_name, u.person_id, u.type,
         u.group_id, u.role_id, u.status, u.absence_text, u.default_category_id,
         a.last_category_id, u.use_last_category, u.default_owner, u.default_status_new_ticket_id,
         u.default_status_add_message_id, u.deleted
    from app_user u
    left join user_activity a on a.user_id = u.user_id`;

const selectUsers = defineStatement<UserRow>(users);
const selectUsersById = defineStatement<UserRow>(
  `${users} where u.user_id = any ($1::int[]) order by u.user_id`,
);

interface RoleRow {
  role_id: number;
  name: string;
  is_system: boolean;
  rights: string[];
  category_ids: number[] | null;
}

const selectRoles = defineStatement<RoleRow>(
  "select role_id, name, is_system, rights, category_ids from role",
);

const readType = storedNames("app_user", userTypeCodes);
const readStatus = storedNames("app_user", userStatusCodes);
const readDefaultOwner = storedNames<DefaultOwner>("app_user", {
  automatic: 1,
  unassigned: 2,
  self: 3,
});

/** All users, deleted ones too: old tickets still name them. */
export async function listUsers(db: Queryable): Promise<User[]> {
  const { rows } = await db.query(selectUsers);
  return rows.map(userFromRow);
}

/** The users with these ids as they are stored, which the copy of the desk may not know yet. */
export async function findUsers(db: Queryable, userIds: readonly number[]): Promise<User[]> {
  if (userIds.length === 0) return [];
  const { rows } = await db.query(selectUsersById, [userIds]);
  return rows.map(userFromRow);
}

function userFromRow(row: UserRow): User {
  return {
    userId: row.user_id,
    serviceUserId: row.service_user_id,
    name: row.name,
    loginName: row.login_name,
    fullName: row.full_name,
    personId: row.person_id ?? 0,
    type: readType("type", row.type, row.user_id),
    groupId: row.group_id ?? 0,
    roleId: row.role_id,
    status: readStatus("status", row.status, row.user_id),
    deleted: row.deleted,
    absenceText: row.absence_text,
    defaultCategoryId: row.default_category_id ?? 0,
    lastCategoryId: row.last_category_id ?? 0,
    useLastCategory: row.use_last_category,
    defaultOwner: readDefaultOwner("default_owner", row.default_owner, row.user_id),
    defaultStatusNewTicketId: row.default_status_new_ticket_id ?? 0,
    defaultStatusAddMessageId: row.default_status_add_message_id ?? 0,
  };
}

export async function listRoles(db: Queryable): Promise<Role[]> {
  const { rows } = await db.query(selectRoles);
  return rows.map((row) => ({
    roleId: row.role_id,
    name: row.name,
    isSystem: row.is_system,
    rights: new Set(row.rights.filter(isFunctionalRight)),
    categoryIds: row.category_ids === null ? null : new Set(row.category_ids),
  }));
}

/** A right that a newer build granted is none here: what is not known is not allowed. */
function isFunctionalRight(right: string): right is FunctionalRight {
  return (functionalRights as readonly string[]).includes(right);
}
