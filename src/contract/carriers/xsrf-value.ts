import { defineCarrier } from "../carrier.ts";
import { dateTime, text } from "../member.ts";

/** What a page sends beside its session's cookie. */
export const XsrfValue = defineCarrier("XsrfValue", {
  Value: text(),
  LastUpdated: dateTime({ utc: true }),
});
