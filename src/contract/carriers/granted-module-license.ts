import { defineCarrier } from "../carrier.ts";
import { LicenseType } from "../enums/user.ts";
import { bool, dateTime, int32, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A part of the product that a user has a licence for. */
export const GrantedModuleLicense = defineCarrier("GrantedModuleLicense", {
  OwnerId: int32(),
  OwnerName: text(),
  OwnerDescription: text(),
  ModuleId: int32(),
  Name: text(),
  Description: text(),
  Version: text(),
  LicenseType: oneOf(LicenseType),
  ExtraFlags: int32(),
  ExtraInfo: text(),
  SortOrder: int32(),
  LicenseNumber: int32(),
  IsHidden: bool(),
  IsUnrestricted: bool(),
  ExpiryDate: dateTime(),
  ...rowRights,
});
