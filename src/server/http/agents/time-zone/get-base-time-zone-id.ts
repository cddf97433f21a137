import { int32 } from "../../../../contract/member.ts";
import { timeZoneNamed } from "../../time-zones/find-time-zone.ts";
import { defineOperation } from "../agent-operation.ts";

/** The zone that dates belong to when a request names none. */
export const getBaseTimeZoneId = defineOperation({
  agent: "TimeZone",
  name: "GetBaseTimeZoneId",
  summary: "Gets the id of the desk's base time zone. 0 when the zone has none.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: int32() },
  run: async ({ presentation: { desk } }) => timeZoneNamed(desk.settings.baseTimeZone).id,
});
