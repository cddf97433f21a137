import { defineCarrier } from "../carrier.ts";
import { double, embedded, list, text } from "../member.ts";
import { LocalizedField } from "./localized-field.ts";
import { rowRights } from "./row-rights.ts";
import { StructuredAddress } from "./structured-address.ts";

/** Where somebody is, in parts. */
export const Address = defineCarrier("Address", {
  Wgs84Latitude: double(),
  Wgs84Longitude: double(),
  LocalizedAddress: list(list(embedded(LocalizedField))),
  Street: embedded(StructuredAddress),
  Postal: embedded(StructuredAddress),
  Formatted: text(),
  ...rowRights,
});
