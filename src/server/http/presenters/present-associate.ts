import type { Associate } from "../../../contract/carriers/associate.ts";
import type { Wire } from "../../../contract/wire.ts";
import { SYSTEM_SERVICE_USER_ID, SYSTEM_USER_ID, type User } from "../../../domain/desk/user.ts";
import { noFields, noRights, type Presentation } from "./presentation.ts";

type WireAssociate = Wire<typeof Associate>;

/** Nobody: an unassigned ticket has an owner of this form, so that it can be posted back. */
const nobody: WireAssociate = {
  AssociateId: SYSTEM_USER_ID,
  Name: "",
  PersonId: 0,
  Rank: 0,
  Tooltip: "",
  Type: "Unknown",
  GroupIdx: 0,
  FullName: "",
  FormalName: "",
  Deleted: false,
  EjUserId: SYSTEM_SERVICE_USER_ID,
  UserName: "",
  ...noFields,
  ...noRights,
};

/** The published id that asks for automatic assignment. */
export const AUTOMATIC_ASSOCIATE_ID = 2_147_483_647;

/** On an unsaved ticket: the owner will be chosen by the category's rules. */
export const automatic: WireAssociate = { ...nobody, AssociateId: AUTOMATIC_ASSOCIATE_ID };

const presented = new WeakMap<User, WireAssociate>();

/** The user of that id, or nobody for 0. */
export function presentAssociate(userId: number, { desk }: Presentation): WireAssociate {
  const user = desk.users.get(userId);
  if (user === undefined) return nobody;
  let associate = presented.get(user);
  if (associate === undefined) {
    associate = toAssociate(user);
    presented.set(user, associate);
  }
  return associate;
}

/** The older id of a user that flat carriers show; 1 stands for the system. */
export function serviceUserId(userId: number, { desk }: Presentation): number {
  return desk.users.get(userId)?.serviceUserId ?? SYSTEM_SERVICE_USER_ID;
}

function toAssociate(user: User): WireAssociate {
  return {
    AssociateId: user.userId,
    Name: user.name,
    PersonId: user.personId,
    Rank: 0,
    Tooltip: user.absenceText,
    Type: user.type,
    GroupIdx: user.groupId,
    FullName: user.fullName,
    FormalName: user.fullName,
    Deleted: user.deleted,
    EjUserId: user.serviceUserId,
    UserName: user.loginName,
    ...noFields,
    ...noRights,
  };
}
