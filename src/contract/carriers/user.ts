import { defineCarrier } from "../carrier.ts";
import { UserType } from "../enums/user.ts";
import {
  bool,
  dateTime,
  dictionary,
  embedded,
  int32,
  key,
  list,
  oneOf,
  reference,
  text,
} from "../member.ts";
import { Credential } from "./credential.ts";
import { CustomCommand } from "./custom-command.ts";
import { LicenseOwner } from "./license-owner.ts";
import { MDOListItem } from "./mdo-list-item.ts";
import { Person } from "./person.ts";
import { Role } from "./role.ts";
import { rowRights } from "./row-rights.ts";
import { UserGroup } from "./user-group.ts";

/** A user in full, as administrators see him. */
export const User = defineCarrier("User", {
  AssociateId: key(),
  Name: text({ maxLength: 239 }),
  Rank: int32({ access: "read" }),
  Tooltip: text({ access: "read" }),
  LicenseOwners: list(embedded(LicenseOwner), { access: "read" }),
  Role: reference(Role),
  UserGroup: reference(UserGroup),
  OtherGroups: list(embedded(UserGroup), { access: "read" }),
  Person: reference(Person),
  Deleted: bool({ access: "read" }),
  Lastlogin: dateTime({ access: "read" }),
  Lastlogout: dateTime({ access: "read" }),
  EjUserId: int32({ access: "read" }),
  RequestSignature: text({ maxLength: 4000 }),
  Type: oneOf(UserType, { access: "create" }),
  IsPersonRetired: bool({ access: "read" }),
  IsOnTravel: bool({ access: "read" }),
  Credentials: list(embedded(Credential), { access: "read" }),
  UserName: text({ maxLength: 254 }),
  TicketCategories: list(embedded(MDOListItem), { access: "read" }),
  NickName: text({ access: "read" }),
  WaitingForApproval: bool({ access: "read" }),
  ExtraFields: dictionary(text(), { access: "read" }),
  CustomFields: dictionary(text(), { access: "read" }),
  PostSaveCommands: list(embedded(CustomCommand), { access: "read" }),
  ...rowRights,
});
