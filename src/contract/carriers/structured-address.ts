import { defineCarrier } from "../carrier.ts";
import { AddressType } from "../enums/address.ts";
import { oneOf, text } from "../member.ts";

/** An address in its usual parts. */
export const StructuredAddress = defineCarrier("StructuredAddress", {
  AtypeIdx: oneOf(AddressType),
  Address1: text(),
  Address2: text(),
  Address3: text(),
  City: text(),
  County: text(),
  State: text(),
  Zipcode: text(),
  Formatted: text(),
});
