import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** The name of a preference. */
export const PreferenceSpec = defineCarrier("PreferenceSpec", {
  Section: text({ maxLength: 100 }),
  Key: text({ maxLength: 100 }),
  ...rowRights,
});
