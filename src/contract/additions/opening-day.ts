import { defineCarrier } from "../carrier.ts";
import { Weekday } from "../enums/weekday.ts";
import { embedded, list, oneOf, text } from "../member.ts";

/** Open from a time of the day up to a later one, both as `HH:MM`; the last is `24:00`. */
const OpeningInterval = defineCarrier("OpeningInterval", { Start: text(), Stop: text() });

/** When a desk is open on a weekday, with as many breaks as there are. A day without intervals is closed. */
export const OpeningDay = defineCarrier("OpeningDay", {
  Day: oneOf(Weekday),
  Intervals: list(embedded(OpeningInterval)),
});

/** The opening hours of a priority. Days that are left out are closed; all seven closed is round the clock. */
export const OpeningHours = defineCarrier("OpeningHours", { Days: list(embedded(OpeningDay)) });
