import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** A token that was just made. It is shown this once. */
export const AddedAccessToken = defineCarrier("AddedAccessToken", {
  TokenId: int32(),
  Token: text(),
  /** In UTC; null where it holds until it is revoked. */
  ExpiresAt: text(),
});
