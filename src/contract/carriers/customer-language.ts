import { defineCarrier } from "../carrier.ts";
import { key, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** The language that a customer is answered in. */
export const CustomerLanguage = defineCarrier("CustomerLanguage", {
  Id: key(),
  Value: text(),
  Tooltip: text(),
  ...rowRights,
});
