import { defineCarrier } from "../carrier.ts";
import { bool, int32, key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A user group as an entry of a list. */
export const UserGroup = defineCarrier("UserGroup", {
  Value: text(),
  Tooltip: text(),
  Id: key(),
  Rank: int32(),
  Deleted: bool(),
  ...rowRights,
});
