import { dateTime } from "../../../../contract/member.ts";
import { defineOperation } from "../agent-operation.ts";

/** The rules of zones come with the runtime and are kept in no table, so none was ever updated. */
export const timeOfLastTimeZoneUpdate = defineOperation({
  agent: "TimeZone",
  name: "TimeOfLastTimeZoneUpdate",
  summary: "Gets when stored time zones were last updated: never, as they come with the server.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: dateTime() },
  run: async () => null,
});
