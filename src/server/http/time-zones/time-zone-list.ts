import type { TimeZone } from "./time-zone.ts";
import { zoneYear } from "./zone-year.ts";

type Cell = string | number | boolean | null;

/** The columns of the list of zones, under their published names. */
const columns: Readonly<Record<string, (zone: TimeZone, year: number) => Cell>> = {
  id: ({ id }) => id,
  timeZone: ({ code }) => code,
  country: ({ country }) => country,
  region: ({ region }) => region,
  offset: ({ ianaName }, year) => offsetText(zoneYear(ianaName, year).standardOffset),
  daylight({ ianaName }, year) {
    const { summer } = zoneYear(ianaName, year);
    return summer === null ? null : offsetText(summer.offset);
  },
  isActive: () => true,
};

/** One row of the list: the wanted columns under the names by which they were asked for. */
export function timeZoneRow(
  zone: TimeZone,
  year: number,
  wanted: readonly string[],
): Readonly<Record<string, Cell>> {
  const known = new Map(Object.entries(columns).map(([name, cell]) => [name.toLowerCase(), cell]));
  const cells = wanted.flatMap((name): (readonly [string, Cell])[] => {
    const cell = known.get(name.toLowerCase());
    return cell === undefined ? [] : [[name, cell(zone, year)]];
  });
  return { PrimaryKey: String(zone.id), EntityName: "timeZone", ...Object.fromEntries(cells) };
}

/** All columns. */
export const timeZoneColumns: readonly string[] = Object.keys(columns);

/** `+10:00`, `-5:00`, and `0` for none. */
function offsetText(minutes: number): string {
  if (minutes === 0) return "0";
  const distance = Math.abs(minutes);
  const rest = String(distance % 60).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${Math.floor(distance / 60)}:${rest}`;
}
