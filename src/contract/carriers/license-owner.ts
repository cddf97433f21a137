import { defineCarrier } from "../carrier.ts";
import { embedded, list, text } from "../member.ts";
import { ModuleLicenseLink } from "./module-license-link.ts";
import { rowRights } from "./row-rights.ts";

/** Who sells licences, and which there are. */
export const LicenseOwner = defineCarrier("LicenseOwner", {
  Name: text(),
  Description: text(),
  RestrictedModuleLicenses: list(embedded(ModuleLicenseLink)),
  UnrestrictedModuleLicenses: list(embedded(ModuleLicenseLink)),
  ...rowRights,
});
