import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A heading under which entries of a list can stand. */
export const HeadingEntity = defineCarrier("HeadingEntity", {
  HeadingId: int32(),
  Name: text(),
  Tooltip: text(),
  Deleted: bool(),
  Rank: int32(),
  UdListDefinitionId: int32(),
  ...rowRights,
});
