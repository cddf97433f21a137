import type { FunctionalRight, Role } from "../../src/domain/desk/role.ts";
import type { User } from "../../src/domain/desk/user.ts";

/** An agent at work; the service user id is the user id unless wished otherwise. */
export function buildUser(userId: number, wishes: Partial<User> = {}): User {
  return {
    userId,
    serviceUserId: userId,
    name: `U${userId}`,
    loginName: `user${userId}@example.com`,
    fullName: `User ${userId}`,
    personId: 0,
    type: "InternalAssociate",
    groupId: 1,
    roleId: 1,
    status: "Normal",
    deleted: false,
    absenceText: "",
    defaultCategoryId: 0,
    lastCategoryId: 0,
    useLastCategory: false,
    defaultOwner: "automatic",
    defaultStatusNewTicketId: 0,
    defaultStatusAddMessageId: 0,
    ...wishes,
  };
}

/** A role with just these rights. */
export function buildRole(
  roleId: number,
  rights: readonly FunctionalRight[] = [],
  wishes: Partial<Role> = {},
): Role {
  return {
    roleId,
    name: `Role ${roleId}`,
    isSystem: false,
    rights: new Set(rights),
    categoryIds: null,
    ...wishes,
  };
}
