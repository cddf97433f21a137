import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What a company lives on. */
export const Business = defineCarrier("Business", {
  Id: int32(),
  Value: text(),
  Tooltip: text(),
  ...rowRights,
});
