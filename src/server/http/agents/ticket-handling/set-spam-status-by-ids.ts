import { int32, list } from "../../../../contract/member.ts";
import { markTicketsAsSpam } from "../../../usecases/bulk/set-status-of-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

/** Marks tickets as spam; what the caller may not change is passed over. */
export const setSpamStatusByIds = defineOperation({
  agent: "Ticket",
  name: "SetSpamStatusByIds",
  summary: "Marks tickets as spam and answers the ids of those that were not before.",
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "value", member: list(int32()) },
  run: async ({ context, caller, body }) => {
    const ticketIds = distinctIds(body.TicketIds, "TicketIds");
    return tellRefusals(() => markTicketsAsSpam(context, caller, ticketIds));
  },
});
