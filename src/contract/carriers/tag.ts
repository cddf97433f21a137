import { defineCarrier } from "../carrier.ts";
import { key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A word that tickets are marked with. */
export const Tag = defineCarrier("Tag", {
  Id: key(),
  Name: text({ maxLength: 239 }),
  ToolTip: text({ maxLength: 254 }),
  ...rowRights,
});
