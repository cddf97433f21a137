import type { RouteCalls } from "../route-call.ts";
import { agent, changes, everybody } from "../usual-calls.ts";

const named = { body: () => ({ Name: "ticketstatus" }), outcome: "200" } as const;
const ofList = { ids: () => ["ticketstatus"], outcome: "200" } as const;

/** What is in a list depends on the caller; that he may ask does not. */
export const mdoListCalls: RouteCalls = [
  ...["", "Selectable"].flatMap((kind) => [
    agent(`MDO/Get${kind}List`, named),
    agent(`MDO/Get${kind}ListWithHistory`, named),
    agent(`MDO/Get${kind}ListWithRestriction`, named),
    agent(`MDO/Get${kind}SimpleList`, named),
  ]),
  agent("MDO/GetListItem", { body: () => ({ ListName: "ticketstatus", Id: 1 }), outcome: "200" }),
  agent("MDO/GetListNames", everybody),
  agent("MDO/GetListIdByListName", named),
  agent("MDO/SetSelected", { body: () => ({ Name: "ticketstatus" }), changes, outcome: "400" }),
  ["GET /api/v1/MDOList", everybody],
  ["GET /api/v1/MDOList/:listname", ofList],
  ["GET /api/v1/MDOList/:listname/selectable", ofList],
  ["GET /api/v1/List/:name/MDOItems", ofList],
  ["GET /api/v1/List/MDO/:name", ofList],
];
