import type { Caller } from "../access/caller.ts";
import type { Desk } from "../desk/desk.ts";
import type { User } from "../desk/user.ts";
import { faultOfText, type TextFault } from "../ticket/save/fault-of-text.ts";

/** What administrators decide about a user. */
export interface UserFields {
  /** Short name, usually initials. */
  readonly name: string;
  readonly loginName: string;
  readonly roleId: number;
  /** 0 = he is in no group. */
  readonly groupId: number;
  /** 0 = nothing is known of him as a person. */
  readonly personId: number;
  readonly signature: string;
}

/** What a caller wants a user to be; an absent member stays as it is, or gets its default. */
export type UserInput = Partial<UserFields>;

/** A stored user with what only administrators see of him. */
export interface StoredUser {
  readonly user: User;
  readonly signature: string;
}

export type UserRefusalReason =
  | TextFault
  | { readonly code: "required" }
  | { readonly code: "controlCharacters" }
  | { readonly code: "loginNameTaken" }
  | { readonly code: "loginNameReserved" }
  | { readonly code: "loginNameWithColon" }
  | { readonly code: "unknownRole" }
  | { readonly code: "ownRole" }
  | { readonly code: "unknownGroup"; readonly id: number }
  | { readonly code: "unknownPerson"; readonly id: number }
  | { readonly code: "personTaken"; readonly id: number };

export interface UserRefusal {
  readonly field: keyof UserFields;
  readonly reason: UserRefusalReason;
}

export interface SaveUserSituation {
  /** Null for a new one. */
  readonly stored: StoredUser | null;
  readonly input: UserInput;
  readonly caller: Caller;
  readonly desk: Desk;
  readonly isGroup: (groupId: number) => boolean;
  readonly isPerson: (personId: number) => boolean;
}

export type SaveUserDecision =
  | { readonly kind: "faulty"; readonly refusals: readonly UserRefusal[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly fields: UserFields };

const maxLengths = { name: 239, loginName: 239, signature: 4000 } as const;

const blankUser: UserFields = {
  name: "",
  loginName: "",
  roleId: 0,
  groupId: 0,
  personId: 0,
  signature: "",
};

/** What becomes of a user. Without a short name he gets his login name in capitals. */
export function decideSaveUser(situation: SaveUserSituation): SaveUserDecision {
  const { stored, input } = situation;
  const before = stored === null ? blankUser : fieldsOf(stored);
  const wished = { ...before, ...input };
  const fields = { ...wished, name: wished.name || wished.loginName.toUpperCase() };
  const refusals = faultsOf(fields, situation);
  if (refusals.length > 0) return { kind: "faulty", refusals };
  const names = Object.keys(blankUser) as (keyof UserFields)[];
  return stored !== null && names.every((name) => fields[name] === before[name])
    ? { kind: "unchanged" }
    : { kind: "write", fields };
}

function fieldsOf({ user, signature }: StoredUser): UserFields {
  const { name, loginName, roleId, groupId, personId } = user;
  return { name, loginName, roleId, groupId, personId, signature };
}

function faultsOf(fields: UserFields, situation: SaveUserSituation): readonly UserRefusal[] {
  const refusals: UserRefusal[] = [];
  const refuse = (field: keyof UserFields, reason: UserRefusalReason | null): void => {
    if (reason !== null) refusals.push({ field, reason });
  };
  refuse("name", nameFault(fields.name, maxLengths.name));
  refuse("loginName", loginFault(fields.loginName, situation));
  refuse("signature", faultOfText(fields.signature, maxLengths.signature));
  refuse("roleId", roleFault(fields.roleId, situation));
  refuse("personId", personFault(fields.personId, situation));
  const { groupId } = fields;
  if (groupId !== 0 && groupId !== situation.stored?.user.groupId && !situation.isGroup(groupId)) {
    refuse("groupId", { code: "unknownGroup", id: groupId });
  }
  return refusals;
}

function nameFault(name: string, maxLength: number): UserRefusalReason | null {
  if (name.trim() === "") return { code: "required" };
  if (/\p{Cc}/u.test(name)) return { code: "controlCharacters" };
  return faultOfText(name, maxLength);
}

/** Basic credentials end the login name at the first colon, and a ticket begins with `7T:`. */
function loginFault(
  loginName: string,
  { stored, desk }: SaveUserSituation,
): UserRefusalReason | null {
  if (loginName === "7T") return { code: "loginNameReserved" };
  if (loginName.includes(":")) return { code: "loginNameWithColon" };
  const fault = nameFault(loginName, maxLengths.loginName);
  if (fault !== null) return fault;
  const isTaken = [...desk.users.values()].some(
    (user) =>
      user.userId !== stored?.user.userId &&
      user.loginName.toLowerCase() === loginName.toLowerCase(),
  );
  return isTaken ? { code: "loginNameTaken" } : null;
}

/** A system role is no role for people. Nobody takes his own away, so an administrator is always left. */
function roleFault(
  roleId: number,
  { stored, desk, caller }: SaveUserSituation,
): UserRefusalReason | null {
  if (roleId === stored?.user.roleId) return null;
  const role = desk.roles.get(roleId);
  if (roleId === 0) return { code: "required" };
  if (role === undefined || role.isSystem) return { code: "unknownRole" };
  return stored?.user.userId === caller.user.userId ? { code: "ownRole" } : null;
}

function personFault(
  personId: number,
  { stored, desk, isPerson }: SaveUserSituation,
): UserRefusalReason | null {
  if (personId === 0 || personId === stored?.user.personId) return null;
  if (!isPerson(personId)) return { code: "unknownPerson", id: personId };
  const isTaken = [...desk.users.values()].some(
    (user) => user.personId === personId && !user.deleted,
  );
  return isTaken ? { code: "personTaken", id: personId } : null;
}
