import { PreferredTimeZone } from "../../../../contract/carriers/preferred-time-zone.ts";
import { timeZoneNamed } from "../../time-zones/find-time-zone.ts";
import { presentPreferredTimeZone } from "../../time-zones/present-time-zone.ts";
import { yearOf } from "../../time-zones/year-of.ts";
import { defineOperation } from "../agent-operation.ts";

/** The zone the caller works in, which is the desk's. */
export const getDefaultTimeZoneInformation = defineOperation({
  agent: "TimeZone",
  name: "GetDefaultTimeZoneInformation",
  summary: "Gets the time zone that you work in: the desk's base zone.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: PreferredTimeZone },
  run: async ({ context, presentation: { desk } }) =>
    presentPreferredTimeZone(
      timeZoneNamed(desk.settings.baseTimeZone),
      yearOf(context.clock.now()),
    ),
});
