import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { timeZoneTexts } from "../../texts/time-zone-texts.ts";
import { findTimeZone } from "./find-time-zone.ts";
import type { TimeZone } from "./time-zone.ts";

/** How a caller wants its dates. */
export interface TimeZoneWish {
  /** null = the base zone. */
  readonly zone: TimeZone | null;
  readonly offset: boolean;
}

/**
 * Reads `SO-TimeZone`: a zone, the word `includeTZOffset`, or both with a comma between, in any case
 * and with any blanks. Null when there is nothing in it. The same zone may be named more than once,
 * as happens when a client adds its header twice.
 *
 * @throws AppError "malformedRequest" for a zone that is not known, and for two different ones.
 */
export function readTimeZoneHeader(header: string): TimeZoneWish | null {
  const words = header
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const names = words.filter((word) => word.toLowerCase() !== "includetzoffset");
  const [zone = null, ...others] = names.map((name) => findTimeZone(name) ?? refuseUnknown());
  if (others.some(({ ianaName }) => ianaName !== zone?.ianaName)) {
    throw new AppError("malformedRequest", say(timeZoneTexts.severalTimeZones));
  }
  return { zone, offset: names.length < words.length };
}

function refuseUnknown(): never {
  throw new AppError("malformedRequest", say(timeZoneTexts.unknownTimeZone));
}
