import { defineCarrier } from "../carrier.ts";
import { dictionary, embedded, int32, text } from "../member.ts";
import { TimeZoneRule } from "./time-zone-rule.ts";

/** A time zone with its rules, by the day from which they hold. */
export const TimeZoneData = defineCarrier("TimeZoneData", {
  TZLocationID: int32({ access: "read" }),
  Name: text({ access: "read" }),
  TZLocationCode: text({ access: "read" }),
  TZLocationCities: text({ access: "read" }),
  IsoNumber: int32({ access: "read" }),
  TimeZoneSTDRules: dictionary(embedded(TimeZoneRule), { access: "read" }),
  TimeZoneDSTRules: dictionary(embedded(TimeZoneRule), { access: "read" }),
});
