import { defineCarrier } from "../carrier.ts";
import { key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** A role as an entry of a list. */
export const Role = defineCarrier("Role", {
  Id: key(),
  Value: text(),
  Tooltip: text(),
  ...rowRights,
});
