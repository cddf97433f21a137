import type { FastifyRequest } from "fastify";
import type { DeskSettings } from "../../../domain/desk/settings.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { ianaName } from "./iana-name.ts";
import { readTimeZoneHeader } from "./read-time-zone-header.ts";

/** The dates of one call. */
export interface CallDates extends DateFormat {
  /** Location code of the zone that the request asked for; null when it asked for none. */
  readonly zoneCode: string | null;
}

/**
 * How the dates of a call are read and written. The header `SO-TimeZone` chooses the zone, and dates
 * then have no offset unless it asks for it; without a wish they are in the base zone. The caller's
 * `SO-Browser-TZ-Offset` plays no part: where a browser stands says nothing about what it sends.
 */
export function datesOf(
  { headers }: Pick<FastifyRequest, "headers">,
  { baseTimeZone }: Pick<DeskSettings, "baseTimeZone">,
  { datesUnzonedByDefault }: { readonly datesUnzonedByDefault: boolean },
): CallDates {
  const baseZone = ianaName(baseTimeZone) ?? baseTimeZone;
  const wish = readTimeZoneHeader([headers["so-timezone"] ?? ""].flat().join(","));
  if (wish === null) {
    return { zone: baseZone, baseZone, offset: !datesUnzonedByDefault, zoneCode: null };
  }
  const { zone, offset } = wish;
  return {
    zone: zone?.ianaName ?? baseZone,
    baseZone,
    offset,
    zoneCode: zone?.code ?? null,
  };
}
