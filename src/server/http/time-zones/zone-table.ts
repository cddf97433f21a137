import { findIanaAliases } from "windows-iana";
import { countries } from "./countries.ts";
import { ianaName } from "./iana-name.ts";
import { regions } from "./regions.ts";
import type { TimeZone } from "./time-zone.ts";
import { timeZoneId } from "./time-zone-id.ts";

const utc: TimeZone = {
  id: timeZoneId("UTC"),
  code: "UTC",
  ianaName: "UTC",
  country: "",
  region: "UTC/GMT",
  isoNumber: 0,
};

/**
 * Every zone that has a code, by code. A zone that this process does not know is left out: nothing
 * could be said about its clocks.
 */
export const zoneTable: readonly TimeZone[] = [utc, ...countryZones(), ...regionZones()]
  .filter((zone) => ianaName(zone.ianaName) !== undefined)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

function countryZones(): TimeZone[] {
  return Object.entries(countries).flatMap(([code, [isoNumber, country, name]]) =>
    name === null
      ? []
      : [{ id: timeZoneId(code), code, ianaName: name, country, region: "", isoNumber }],
  );
}

function regionZones(): TimeZone[] {
  return Object.entries(regions).flatMap(([countryCode, zones]) => {
    const [isoNumber, country] = countries[countryCode] ?? [0, ""];
    return Object.entries(zones).flatMap(([name, regionsOfZone]) =>
      Object.entries(regionsOfZone).map(([regionCode, region]) => {
        const code = `${countryCode}-${regionCode}`;
        return { id: timeZoneId(code), code, ianaName: name, country, region, isoNumber };
      }),
    );
  });
}

/** The zone that an IANA name is called by, under each spelling of the name that leads to it. */
export const zonesByIanaName: ReadonlyMap<string, TimeZone> = indexByIanaName();

function indexByIanaName(): Map<string, TimeZone> {
  const zones = new Map<string, TimeZone>();
  const add = (name: string | undefined, zone: TimeZone) => {
    if (name !== undefined && !zones.has(name)) zones.set(name, zone);
  };
  // In the order of their declaration, in which the first of several regions gives its name.
  const declared = [utc, ...countryZones(), ...regionZones()];
  for (const zone of declared) add(zone.ianaName, zone);
  // A zone's own name goes before what others were once called.
  for (const zone of declared) {
    for (const name of [ianaName(zone.ianaName), ...findIanaAliases(zone.ianaName)])
      add(name, zone);
  }
  return zones;
}
