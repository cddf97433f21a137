import type { PreferredTimeZone } from "../../../contract/carriers/preferred-time-zone.ts";
import type { TimeZoneData } from "../../../contract/carriers/time-zone-data.ts";
import type { TimeZoneRule } from "../../../contract/carriers/time-zone-rule.ts";
import type { Wire } from "../../../contract/wire.ts";
import { clockChangeRule } from "./clock-change-rule.ts";
import type { TimeZone } from "./time-zone.ts";
import { windowsNameOf } from "./windows-zone-name.ts";
import { zoneYear } from "./zone-year.ts";

/** A zone with the rules of one year, which are listed under the first day of that year. */
export function presentTimeZone(zone: TimeZone, year: number): Wire<typeof TimeZoneData> {
  const from = `${year}-01-01T00:00:00`;
  const summer = presentSummer(zone.ianaName, year);
  return {
    TZLocationID: zone.id,
    Name: nameOf(zone),
    TZLocationCode: zone.code,
    TZLocationCities: cityOf(zone.ianaName),
    IsoNumber: zone.isoNumber,
    TimeZoneSTDRules: {
      [from]: { ...noRule, TZOffset: zoneYear(zone.ianaName, year).standardOffset },
    },
    TimeZoneDSTRules: summer === null ? {} : { [from]: summer },
  };
}

/** The zone of the desk, in which everybody works who has not chosen another. */
export function presentPreferredTimeZone(
  zone: TimeZone,
  year: number,
): Wire<typeof PreferredTimeZone> {
  return {
    PreferenceId: 0,
    TZLocationId: zone.id,
    LocationCode: zone.code,
    Description: windowsNameOf(zone.ianaName) ?? zone.ianaName,
    Country: zone.country,
    Bias: zoneYear(zone.ianaName, year).standardOffset,
  };
}

/** "Norway", "United States - Alaska", "UTC/GMT"; a zone without a country goes by its code. */
function nameOf({ country, region, code }: TimeZone): string {
  const parts = [country, region].filter((part) => part !== "");
  return parts.length === 0 ? code : parts.join(" - ");
}

/** The city that gives a zone its name: `America/Argentina/Buenos_Aires` -> "Buenos Aires". */
function cityOf(ianaName: string): string {
  const slash = ianaName.lastIndexOf("/");
  return slash === -1 ? "" : ianaName.slice(slash + 1).replaceAll("_", " ");
}

const noRule: Wire<typeof TimeZoneRule> = {
  StartDay: 0,
  StartMonth: 0,
  EndDay: 0,
  EndMonth: 0,
  TZOffset: 0,
  StartRulePattern: null,
  EndRulePattern: null,
};

/** Day and month stand where no pattern tells them, and are 0 where one does. */
function presentSummer(ianaName: string, year: number): Wire<typeof TimeZoneRule> | null {
  const { summer } = zoneYear(ianaName, year);
  if (summer === null) return null;
  const startRule = clockChangeRule(ianaName, year, "starts");
  const endRule = clockChangeRule(ianaName, year, "ends");
  const { starts, ends, offset } = summer;
  return {
    StartDay: startRule === null ? starts.wall.day : 0,
    StartMonth: startRule === null ? starts.wall.month : 0,
    EndDay: endRule === null ? ends.wall.day : 0,
    EndMonth: endRule === null ? ends.wall.month : 0,
    TZOffset: offset,
    StartRulePattern: startRule,
    EndRulePattern: endRule,
  };
}
