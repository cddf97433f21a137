import { ianaName } from "./iana-name.ts";
import type { TimeZone } from "./time-zone.ts";
import { ianaNameOfWindows } from "./windows-zone-name.ts";
import { zonesByIanaName, zoneTable } from "./zone-table.ts";

const zonesByCode: ReadonlyMap<string, TimeZone> = new Map(
  zoneTable.map((zone) => [zone.code, zone]),
);
const zonesById: ReadonlyMap<number, TimeZone> = new Map(zoneTable.map((zone) => [zone.id, zone]));

/** Codes in use beside the one that the standard gives. */
const otherCodes: ReadonlyMap<string, string> = new Map([["UK", "GB"]]);

/**
 * The zone that a caller means, in any case: by its location code, its number, its IANA name, its
 * Windows name or a fixed offset such as `+05:30`. Undefined when there is none of that name.
 */
export function findTimeZone(text: string): TimeZone | undefined {
  if (/^[1-9]\d{0,9}$/.test(text)) return findTimeZoneById(Number(text));
  const code = text.toUpperCase();
  const coded = zonesByCode.get(otherCodes.get(code) ?? code);
  if (coded !== undefined) return coded;
  const name = ianaName(ianaNameOfWindows(text) ?? text);
  return name === undefined ? undefined : timeZoneNamed(name);
}

export function findTimeZoneById(id: number): TimeZone | undefined {
  return zonesById.get(id);
}

/** The zone of an IANA name that this process knows, with a code of its own or without. */
export function timeZoneNamed(name: string): TimeZone {
  const spelling = ianaName(name) ?? name;
  const known = zonesByIanaName.get(name) ?? zonesByIanaName.get(spelling);
  if (known !== undefined) return known;
  return { id: 0, code: spelling, ianaName: spelling, country: "", region: "", isoNumber: 0 };
}
