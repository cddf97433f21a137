import { int32, list } from "../../../../contract/member.ts";
import { acceptTickets as accept } from "../../../usecases/bulk/accept-tickets.ts";
import { distinctIds } from "../../exchange/distinct-ids.ts";
import { defineOperation } from "../agent-operation.ts";

/** Makes the caller the owner of tickets; those that cannot be his are passed over. */
export const acceptTickets = defineOperation({
  agent: "Ticket",
  name: "AcceptTickets",
  summary: "Makes you the owner of tickets. Those that you may not change are left as they are.",
  query: {},
  body: { kind: "arguments", members: { TicketIds: list(int32()) } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await accept(context, caller, distinctIds(body.TicketIds, "TicketIds"));
  },
});
