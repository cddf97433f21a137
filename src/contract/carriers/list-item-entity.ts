import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** An entry of a list whose entries are nothing but names. */
export const ListItemEntity = defineCarrier("ListItemEntity", {
  Id: int32(),
  Name: text(),
  Tooltip: text(),
  Deleted: bool(),
  UdListDefinitionId: int32(),
  Rank: int32(),
  ...rowRights,
});
