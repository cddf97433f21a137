import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";

/** A way in which users can sign in at this server. */
export const SignInWay = defineCarrier("SignInWay", {
  /** Password or OpenId. */
  Kind: text(),
  /** What the administrator calls it; null = nothing of its own. */
  Label: text(),
  /** Where a browser begins, with `returnTo` for where it wants to go; null where credentials are sent. */
  StartAddress: text(),
});
