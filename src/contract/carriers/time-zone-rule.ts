import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** When a zone keeps an offset: from one day of the year to another, as days or as rules. */
export const TimeZoneRule = defineCarrier("TimeZoneRule", {
  StartDay: int32(),
  StartMonth: int32(),
  EndDay: int32(),
  EndMonth: int32(),
  TZOffset: int32(),
  StartRulePattern: text(),
  EndRulePattern: text(),
});
