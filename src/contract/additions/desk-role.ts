import { defineCarrier } from "../carrier.ts";
import { bool, embedded, int32, list, text } from "../member.ts";

const RoleRight = defineCarrier("RoleRight", {
  /** Such as EditAllRequests. */
  Right: text(),
  Name: text(),
  /** What it allows, in the language of the caller. */
  Allows: text(),
  IsGranted: bool(),
});

/** A role with every right that there is, granted or not. */
export const DeskRole = defineCarrier("DeskRole", {
  RoleId: int32(),
  Name: text(),
  /** A system role may do everything. */
  IsSystem: bool(),
  /** How many users have it who are not deleted. */
  Users: int32(),
  /** Categories of everybody in it, in place of their own. */
  CategoryIds: list(int32()),
  Rights: list(embedded(RoleRight)),
});
