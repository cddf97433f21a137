import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** The time zone that somebody works in. */
export const PreferredTimeZone = defineCarrier("PreferredTimeZone", {
  PreferenceId: int32(),
  TZLocationId: int32(),
  LocationCode: text(),
  Description: text(),
  Country: text(),
  Bias: int32(),
});
