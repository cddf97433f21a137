import { ODataSlimResponse } from "../../../contract/additions/o-data-slim-response.ts";
import type { ObjectAnswer } from "../exchange/declaration.ts";

/** A page of a list, as it is described and as it is written in XML. */
export const listAnswer = {
  kind: "object",
  name: "ODataResponse",
  description: "OK",
  described: ODataSlimResponse,
  elementNames: {
    "odata.metadata": "metadata",
    "odata.nextLink": "nextLink",
    "odata.count": "count",
  },
  itemNames: { value: "row" },
} as const satisfies ObjectAnswer;
