import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** A way in which a user shows who he is. */
export const ProvidedCredential = defineCarrier("ProvidedCredential", {
  Type: text(),
  SearchName: text(),
  DisplayName: text(),
  CredentialId: int32(),
});
