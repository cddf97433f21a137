import { int32 } from "../../../../contract/member.ts";
import { timeZoneNamed } from "../../time-zones/find-time-zone.ts";
import { defineOperation } from "../agent-operation.ts";

/** Everybody works in the base zone: there is no preference for another one. */
export const getDefaultTimeZonePreference = defineOperation({
  agent: "TimeZone",
  name: "GetDefaultTimeZonePreference",
  summary: "Gets the id of the time zone that users work in by default: the desk's base zone.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: int32() },
  run: async ({ presentation: { desk } }) => timeZoneNamed(desk.settings.baseTimeZone).id,
});
