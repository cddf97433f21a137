import { defineCarrier } from "../carrier.ts";
import { dictionary, list, scalar, text } from "../member.ts";

/** A page of a list. The published descriptions have it, and the published carriers do not. */
export const ODataSlimResponse = defineCarrier("ODataSlimResponse", {
  "odata.metadata": text(),
  /** Address of the next page; null on the last one. */
  "odata.nextLink": text(),
  value: list(dictionary(scalar())),
});
