import type { FastifyRequest } from "fastify";
import type { DeskSettings } from "../../../domain/desk/settings.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { timeZoneNamed } from "./find-time-zone.ts";
import { ianaName } from "./iana-name.ts";
import { readTimeZoneHeader } from "./read-time-zone-header.ts";
import type { TimeZone } from "./time-zone.ts";

/** The dates of one call. */
export interface CallDates extends DateFormat {
  /** The zone in force, whether it was asked for or not. */
  readonly timeZone: TimeZone;
  /** Its location code when the request asked for it; null when the request named no zone. */
  readonly zoneCode: string | null;
}

/**
 * How the dates of a call are read and written. The header `SO-TimeZone` chooses the zone, and dates
 * then have no offset unless it asks for it; without a wish they are in the base zone. The caller's
 * `SO-Browser-TZ-Offset` plays no part: where a browser stands says nothing about what it sends.
 *
 * @throws AppError "malformedRequest" for a zone that is not known.
 */
export function datesOf(
  { headers }: Pick<FastifyRequest, "headers">,
  { baseTimeZone }: Pick<DeskSettings, "baseTimeZone">,
  { datesUnzonedByDefault }: { readonly datesUnzonedByDefault: boolean },
): CallDates {
  const baseZone = ianaName(baseTimeZone) ?? baseTimeZone;
  const wish = readTimeZoneHeader([headers["so-timezone"] ?? ""].flat().join(","));
  const asked = wish?.zone ?? null;
  return {
    zone: asked?.ianaName ?? baseZone,
    baseZone,
    offset: wish?.offset ?? !datesUnzonedByDefault,
    timeZone: asked ?? timeZoneNamed(baseZone),
    zoneCode: asked?.code ?? null,
  };
}
