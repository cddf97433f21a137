import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** One part of an address, as its country arranges it. */
export const LocalizedField = defineCarrier("LocalizedField", {
  Name: text(),
  Value: text(),
  Tooltip: text(),
  Label: text(),
  ValueLength: int32(),
  AddressType: text(),
  ...rowRights,
});
