import { User as UserCarrier } from "../../../contract/carriers/user.ts";
import type { Wire } from "../../../contract/wire.ts";
import { callerOf } from "../../../domain/access/caller.ts";
import { mayAdministerUsers, userTableRight } from "../../../domain/access/user-rights.ts";
import type { User } from "../../../domain/desk/user.ts";
import type { UserView } from "../../usecases/users/get-user.ts";
import { localisePath, type Language } from "../language.ts";
import { presentItems } from "../mdo-lists/present-items.ts";
import { presentPerson } from "./present-person.ts";
import { presentRecordRights } from "./present-record-rights.ts";
import { noFields, noRights } from "./presentation.ts";

type WireUser = Wire<typeof UserCarrier>;

/** What the desk keeps nothing of, or tells nobody. */
const notKept = {
  Rank: 0,
  LicenseOwners: [],
  OtherGroups: [],
  Lastlogin: null,
  Lastlogout: null,
  IsOnTravel: false,
  Credentials: [],
  NickName: "",
  WaitingForApproval: false,
  PostSaveCommands: [],
} as const;

/** What a new user starts as. */
export function presentDefaultUser(
  { desk, caller }: Pick<UserView, "desk" | "caller">,
  { person, language }: Pick<UserView, "person"> & { readonly language: Language | null },
): WireUser {
  const right = userTableRight(caller, "new");
  return {
    ...notKept,
    AssociateId: 0,
    Name: "",
    Tooltip: "",
    Role: null,
    UserGroup: null,
    Person: person === null ? null : presentPerson(person, { desk, language }),
    Deleted: false,
    EjUserId: 0,
    RequestSignature: "",
    Type: "InternalAssociate",
    IsPersonRetired: person?.retired ?? false,
    UserName: "",
    TicketCategories: [],
    ...noFields,
    ...presentRecordRights(UserCarrier, { right, language }, () => mayAdministerUsers(caller)),
  };
}

/** A user in full. */
export function presentUser(view: UserView, language: Language | null): WireUser {
  const { desk, caller, user, person, groupName, signature } = view;
  const role = desk.roles.get(user.roleId);
  const right = userTableRight(caller, "stored");
  const mayChange = mayAdministerUsers(caller);
  return {
    ...notKept,
    AssociateId: user.userId,
    Name: user.name,
    Tooltip: user.absenceText,
    Role: { Id: user.roleId, Value: role?.name ?? "", Tooltip: "", ...noRights },
    UserGroup:
      user.groupId === 0
        ? null
        : {
            Value: groupName,
            Tooltip: "",
            Id: user.groupId,
            Rank: 0,
            Deleted: false,
            ...noRights,
          },
    Person: person === null ? null : presentPerson(person, { desk, language }),
    Deleted: user.deleted,
    EjUserId: user.serviceUserId,
    RequestSignature: signature,
    Type: user.type,
    IsPersonRetired: person?.retired ?? false,
    UserName: user.loginName,
    TicketCategories: presentMemberships(user, view, language),
    ...noFields,
    ...presentRecordRights(
      UserCarrier,
      { right, language },
      (_name, { access }) => mayChange && access !== "create",
    ),
  };
}

/** The categories that a user is a member of, by full name. */
function presentMemberships(
  user: User,
  { desk }: Pick<UserView, "desk">,
  language: Language | null,
): WireUser["TicketCategories"] {
  const items = [...callerOf(user, desk).categoryIds].flatMap((id) => {
    const category = desk.categories.get(id);
    return category === undefined ? [] : [{ id, name: localisePath(category.fullName, language) }];
  });
  return presentItems(items.toSorted((one, other) => one.name.localeCompare(other.name, "en")));
}
