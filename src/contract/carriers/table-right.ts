import { defineCarrier } from "../carrier.ts";
import { ETableRight } from "../enums/rights.ts";
import { flags, text } from "../member.ts";

/** What the caller may do with one row. */
export const TableRight = defineCarrier("TableRight", {
  Mask: flags(ETableRight),
  Reason: text(),
});
