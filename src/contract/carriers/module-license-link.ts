import { defineCarrier } from "../carrier.ts";
import { bool, int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A licence that a user may have. */
export const ModuleLicenseLink = defineCarrier("ModuleLicenseLink", {
  Unrestricted: bool(),
  Total: int32(),
  Tooltip: text(),
  CanAssign: bool(),
  Free: int32(),
  InUse: int32(),
  IsHidden: bool(),
  Assigned: bool(),
  ModuleLicenseId: int32(),
  Name: text(),
  Description: text(),
  PrerequisiteModuleName: text(),
  SortOrder: int32(),
  ExtraFlags: int32(),
  ...rowRights,
});
