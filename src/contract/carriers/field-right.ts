import { defineCarrier } from "../carrier.ts";
import { EFieldRight } from "../enums/rights.ts";
import { flags, text } from "../member.ts";

/** What the caller may do with one field. */
export const FieldRight = defineCarrier("FieldRight", {
  Mask: flags(EFieldRight),
  Reason: text(),
});
