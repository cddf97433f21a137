import { defineCarrier } from "../carrier.ts";
import { CredentialValueControl } from "../enums/credential.ts";
import { bool, oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A way of showing who one is. */
export const CredentialType = defineCarrier("CredentialType", {
  DisplayType: text(),
  Type: text(),
  Description: text(),
  ValueControl: oneOf(CredentialValueControl),
  CanCreatePerson: bool(),
  IsUserNameSupported: bool(),
  ...rowRights,
});
