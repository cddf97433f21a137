/** Kind of account, with the published codes. Only internal associates work on tickets. */
export const userTypeCodes = {
  Unknown: 0,
  InternalAssociate: 1,
  ResourceAssociate: 2,
  ExternalAssociate: 3,
  AnonymousAssociate: 4,
  SystemAssociate: 5,
} as const;

export type UserType = keyof typeof userTypeCodes;

/** State of a user on the service side, with the published codes. */
export const userStatusCodes = {
  None: 0,
  Normal: 1,
  NotAvailable: 2,
  Deleted: 3,
  ReadOnly: 4,
  Spm: 5,
  System: 127,
} as const;

export type UserStatus = keyof typeof userStatusCodes;

/** Who owns a ticket that this user creates without naming an owner. */
export type DefaultOwner = "automatic" | "unassigned" | "self";

/**
 * An agent. `userId` is the published associate id; `serviceUserId` is the published ejuser id, an
 * older number space that flat carriers and webhooks still use (1 = the system user).
 */
export interface User {
  readonly userId: number;
  readonly serviceUserId: number;
  /** Short name (initials) shown as `Name`. */
  readonly name: string;
  readonly loginName: string;
  readonly fullName: string;
  readonly personId: number;
  readonly type: UserType;
  readonly groupId: number;
  readonly roleId: number;
  readonly status: UserStatus;
  readonly deleted: boolean;
  readonly absenceText: string;
  readonly defaultCategoryId: number;
  readonly lastCategoryId: number;
  readonly useLastCategory: boolean;
  readonly defaultOwner: DefaultOwner;
  /** Status row for new tickets by this user; 0 = none. */
  readonly defaultStatusNewTicketId: number;
  readonly defaultStatusAddMessageId: number;
}

/** Id of "nobody / outside world" as owner or creator of a ticket. */
export const SYSTEM_USER_ID = 0;

/** The service-side id reserved for the system user. */
export const SYSTEM_SERVICE_USER_ID = 1;

/** True when tickets may be owned by this user: an undeleted internal account that can edit. */
export function isAssignable(user: User): boolean {
  return (
    !user.deleted &&
    user.type === "InternalAssociate" &&
    user.serviceUserId > SYSTEM_SERVICE_USER_ID &&
    (user.status === "Normal" || user.status === "NotAvailable")
  );
}

/** True when the user takes part in automatic assignment right now. */
export function isPresent(user: User): boolean {
  return user.status === "Normal";
}
