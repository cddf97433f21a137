import { defineCarrier } from "../carrier.ts";
import { embedded, text } from "../member.ts";
import { CredentialType } from "./credential-type.ts";
import { rowRights } from "./row-rights.ts";

/** Something by which a user shows who he is. */
export const Credential = defineCarrier("Credential", {
  Type: embedded(CredentialType),
  Value: text(),
  DisplayValue: text(),
  ...rowRights,
});
