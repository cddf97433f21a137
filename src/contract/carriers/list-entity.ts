import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A list that administrators fill. */
export const ListEntity = defineCarrier("ListEntity", {
  Id: int32(),
  Name: text(),
  Tooltip: text(),
  Deleted: bool(),
  Rank: int32(),
  IsCustomList: bool(),
  IsMDOList: bool(),
  UseGroupsAndHeadings: bool(),
  ListType: text(),
  InUseByUserDefinedFields: bool(),
  ...rowRights,
});
