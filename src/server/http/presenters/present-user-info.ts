import type { UserInfo } from "../../../contract/carriers/user-info.ts";
import type { Wire } from "../../../contract/wire.ts";
import { maySignIn } from "../../auth/may-sign-in.ts";
import { callerOf } from "../../../domain/access/caller.ts";
import type { User } from "../../../domain/desk/user.ts";
import { noRights, type Presentation } from "./presentation.ts";

/** A user in short. */
export function presentUserInfo(user: User, { desk }: Presentation): Wire<typeof UserInfo> {
  return {
    Deleted: user.deleted,
    UserInfoId: user.userId,
    UserName: user.loginName,
    PersonId: user.personId,
    Rank: 0,
    Tooltip: user.absenceText,
    UserGroupId: user.groupId,
    EjUserId: user.serviceUserId,
    UserType: user.type,
    GrantedLicenses: [],
    CanLogon: maySignIn(callerOf(user, desk)),
    RoleName: desk.roles.get(user.roleId)?.name ?? "",
    RoleTooltip: "",
    UserGroupName: "",
    UserGroupTooltip: "",
    ...noRights,
  };
}
