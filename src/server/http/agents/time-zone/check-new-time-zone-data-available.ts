import { bool } from "../../../../contract/member.ts";
import { defineOperation } from "../agent-operation.ts";

/** Newer rules come with a newer runtime; there is nothing to fetch. */
export const checkNewTimeZoneDataAvailable = defineOperation({
  agent: "TimeZone",
  name: "CheckNewTimeZoneDataAvailable",
  summary: "Tells whether newer time zones can be fetched: no, as they come with the server.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: bool() },
  run: async () => false,
});
