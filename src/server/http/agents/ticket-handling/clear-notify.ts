import { int32, list } from "../../../../contract/member.ts";
import { clearPopUps } from "../../../usecases/notifications/pop-ups.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { defineOperation } from "../agent-operation.ts";

/** Clears notifications of the caller; those of others are passed over. */
export const clearNotify = defineOperation({
  agent: "Ticket",
  name: "ClearNotify",
  summary: "Clears notifications of yours, by their own ids.",
  query: {},
  body: { kind: "arguments", members: { Ids: list(int32()) } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await clearPopUps(context, caller, distinctIds(body.Ids, "Ids"));
  },
});
