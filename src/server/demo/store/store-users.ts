import { userStatusCodes, userTypeCodes } from "../../../domain/desk/user.ts";
import type { PasswordHasher } from "../../auth/password-hasher.ts";
import type { Transaction } from "../../storage/transaction.ts";
import {
  demoAdministrator,
  demoGroups,
  demoPassword,
  demoUsers,
  intakeAccount,
  type DemoUser,
} from "../catalogue/users.ts";
import { insertNumberedRows, insertRows } from "./insert-rows.ts";

const defaultOwnerCodes = { automatic: 1, unassigned: 2, self: 3 } as const;

const people: readonly DemoUser[] = demoUsers;

/**
 * Stores the groups, the users and their passwords. Their records as persons are stored before, under
 * the ids from 1 on. Returns the ids of the users by login.
 */
export async function storeUsers(
  tx: Transaction,
  hasher: PasswordHasher,
  changedAt: string | null,
): Promise<ReadonlyMap<string, number>> {
  const groupIds = await storeGroups(tx);
  await insertNumberedRows(tx, { table: "role", key: "role_id" }, [systemRole]);
  const roleIds = await readRoleIds(tx);
  const firstServiceUserId = await nextServiceUserId(tx);
  const rows = [...people.map(personRow), intakeRow].map(({ group, role, ...row }, index) => ({
    ...row,
    service_user_id: firstServiceUserId + index,
    group_id: groupIds.get(group) ?? null,
    role_id: roleIds.get(role),
  }));
  const ids = await insertNumberedRows(tx, { table: "app_user", key: "user_id" }, rows);
  await tx.query("select setval('app_user_service_user_id', $1)", [
    firstServiceUserId + rows.length - 1,
  ]);
  const userIds = new Map(rows.map((row, index) => [row.login_name, ids[index] ?? 0]));
  await storePasswords(tx, userIds, hasher, changedAt);
  return userIds;
}

function personRow(user: DemoUser, index: number) {
  return {
    name: user.login.toUpperCase(),
    login_name: user.login,
    full_name: `${user.firstName} ${user.lastName}`,
    person_id: index + 1,
    type: userTypeCodes.InternalAssociate,
    status: userStatusCodes[user.status ?? "Normal"],
    absence_text: user.absenceText ?? "",
    default_owner: defaultOwnerCodes[user.defaultOwner ?? "automatic"],
    signature: `${user.firstName} ${user.lastName}\n${user.jobTitle}`,
    group: user.group as string,
    role: user.role as string,
  };
}

/** The desk's own roles are for people; this one is for the program itself. */
const systemRole = { name: intakeAccount.role, is_system: true, sort_order: 99 };

const intakeRow = {
  name: intakeAccount.name,
  login_name: intakeAccount.login,
  full_name: intakeAccount.fullName,
  person_id: null,
  type: userTypeCodes.SystemAssociate,
  status: userStatusCodes.System,
  absence_text: "",
  default_owner: defaultOwnerCodes.automatic,
  signature: "",
  group: "",
  role: intakeAccount.role,
};

async function storeGroups(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = demoGroups.map((name, index) => ({ name, sort_order: index + 1 }));
  const ids = await insertNumberedRows(tx, { table: "user_group", key: "group_id" }, rows);
  return new Map(rows.map(({ name }, index) => [name, ids[index] ?? 0]));
}

async function readRoleIds(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ role_id: number; name: string }>(
    "select role_id, name from role",
  );
  return new Map(rows.map(({ role_id, name }) => [name, role_id]));
}

/** 1 stands for the system itself. */
async function nextServiceUserId(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ next_id: number }>(
    "select coalesce(max(service_user_id), 1) + 1 as next_id from app_user",
  );
  return rows[0]?.next_id ?? 2;
}

/** Everybody but the administrator has the same password, so two hashes are enough. */
async function storePasswords(
  tx: Transaction,
  userIds: ReadonlyMap<string, number>,
  hasher: PasswordHasher,
  changedAt: string | null,
): Promise<void> {
  const [administratorHash, commonHash] = await Promise.all([
    hasher.hash(demoAdministrator.password),
    hasher.hash(demoPassword),
  ]);
  const rows = people.map(({ login }) => ({
    user_id: userIds.get(login),
    password_hash: login === demoAdministrator.login ? administratorHash : commonHash,
    changed_at: changedAt,
  }));
  await insertRows(tx, "credential", rows);
}
