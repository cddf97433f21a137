import { defineCarrier } from "../carrier.ts";
import { UserType } from "../enums/user.ts";
import { bool, int32, list, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** The user that a person is, in short. */
export const UserInfo = defineCarrier("UserInfo", {
  Deleted: bool(),
  UserInfoId: int32(),
  UserName: text(),
  PersonId: int32(),
  Rank: int32(),
  Tooltip: text(),
  UserGroupId: int32(),
  EjUserId: int32(),
  UserType: oneOf(UserType),
  GrantedLicenses: list(text()),
  CanLogon: bool(),
  RoleName: text(),
  RoleTooltip: text(),
  UserGroupName: text(),
  UserGroupTooltip: text(),
  ...rowRights,
});
