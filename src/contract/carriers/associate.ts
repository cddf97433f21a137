import { defineCarrier } from "../carrier.ts";
import { UserType } from "../enums/user.ts";
import { bool, dictionary, int32, key, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A user of the desk, as far as tickets show him. */
export const Associate = defineCarrier("Associate", {
  AssociateId: key(),
  Name: text({ maxLength: 239 }),
  PersonId: int32(),
  Rank: int32({ int16: true }),
  Tooltip: text({ maxLength: 254 }),
  Type: oneOf(UserType),
  GroupIdx: int32(),
  FullName: text({ access: "read" }),
  FormalName: text({ access: "read" }),
  Deleted: bool(),
  EjUserId: int32(),
  UserName: text({ maxLength: 254 }),
  ExtraFields: dictionary(text()),
  CustomFields: dictionary(text()),
  ...rowRights,
});
