import type { Role } from "../../../domain/desk/role.ts";
import { userStatusCodes, userTypeCodes } from "../../../domain/desk/user.ts";
import { localReference, type RecordForm } from "./record-form.ts";

/**
 * Users get no password: an administrator gives them one. Whoever is here already keeps his account as it
 * is. Who a user is as a person is said once the people are here.
 */
export const userForm: RecordForm<"user"> = {
  kind: "user",
  sourceId: ({ userId }) => userId,
  traits: ({ loginName, email }) => ({ name: loginName, email }),
  alwaysOwn: true,
  row: (user, run) => ({
    service_user_id: user.serviceUserId,
    name: user.name,
    login_name: user.loginName,
    full_name: user.fullName,
    type: userTypeCodes[user.type],
    group_id: localReference(run, "userGroup", user.groupId),
    role_id: roleFor(user.roleName, [...run.context.desk.current().roles.values()]),
    status: user.deleted ? userStatusCodes.Deleted : userStatusCodes.Normal,
    absence_text: user.absenceText,
    deleted: user.deleted,
  }),
};

/** The role of that name; where there is none, the one that may do least. */
function roleFor(name: string, roles: readonly Role[]): number {
  const named = roles.find(
    (role) => !role.isSystem && role.name.toLowerCase() === name.toLowerCase(),
  );
  const least = roles
    .filter(({ isSystem }) => !isSystem)
    .toSorted((one, other) => one.rights.size - other.rights.size)[0];
  const role = named ?? least;
  if (role === undefined) throw new Error("the desk has no role for users");
  return role.roleId;
}
