import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** One address, number or page of somebody: an entry of a list of them. */
export const EntityElement = defineCarrier("EntityElement", {
  Value: text({ maxLength: 239 }),
  StrippedValue: text({ access: "read" }),
  Description: text({ access: "read", maxLength: 239 }),
  ...rowRights,
});
